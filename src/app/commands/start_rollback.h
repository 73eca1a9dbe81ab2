// Rollback is decided: forward steps stop at once, and the process takes its rollback path.
#pragma once

#include <optional>
#include <string>

#include "app/views/answers.h"
#include "app/work.h"
#include "domain/release/events.h"

namespace fangxing::app {

struct StartRollback {
    static constexpr std::string_view act = "start_rollback";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = ReleaseAnswer;

    release::ReleaseId release;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("reason", self.reason);
    }
};
// Answers the release. Refuses 403 `release.act_not_yours`, 409 `release.nothing_to_roll_back`, 409
// `release.already_rolling_back`, 409 `release.no_rollback_path` (nobody waits for it), 422
// `reason.missing`.
base::Result<base::Json> carry_out(Work& work, const StartRollback& command);

}  // namespace fangxing::app
