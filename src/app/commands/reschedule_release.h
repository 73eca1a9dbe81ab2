// The planned start is set anew inside the signed window; no signature falls.
#pragma once

#include <optional>
#include <string>

#include "app/views/answers.h"
#include "app/work.h"
#include "domain/release/events.h"

namespace fangxing::app {

struct RescheduleRelease {
    static constexpr std::string_view act = "reschedule_release";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = ReleaseAnswer;

    release::ReleaseId release;
    base::Instant start;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("start", self.start);
        field("reason", self.reason);
    }
};
// Answers the release. Refuses 403 `release.act_not_yours`, 409 `release.outside_window`, 409
// `release.start_in_past`, 409 `release.frozen`, 409 `release.deploying`, 409
// `release.already_deployed`, 422 `reason.missing`.
base::Result<base::Json> carry_out(Work& work, const RescheduleRelease& command);

}  // namespace fangxing::app
