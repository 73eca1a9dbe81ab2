// A release is put on hold: tasks and timers stand still until it is resumed.
#pragma once

#include <optional>
#include <string>

#include "app/views/answers.h"
#include "app/work.h"
#include "domain/release/events.h"

namespace fangxing::app {

struct HoldRelease {
    static constexpr std::string_view act = "hold_release";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = ReleaseAnswer;

    release::ReleaseId release;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("reason", self.reason);
    }
};
// Answers the release. Refuses 403 `release.act_not_yours`, 409 `release.already_held`, 422
// `reason.missing`.
base::Result<base::Json> carry_out(Work& work, const HoldRelease& command);

}  // namespace fangxing::app
