// The deployment begins now, before its planned start, when every gate before it holds.
#pragma once

#include <string>

#include "app/views/answers.h"
#include "app/work.h"
#include "domain/release/events.h"

namespace fangxing::app {

struct StartDeployment {
    static constexpr std::string_view act = "start_deployment";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = ReleaseAnswer;

    release::ReleaseId release;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("reason", self.reason);
    }
};
// Answers the release. Refuses 403 `release.act_not_yours`, 409 `gate.unmet` with every reason
// (S0-09, S0-10), 409 `release.deploying`, 409 `release.not_waiting_for_start`, 422
// `reason.missing`.
base::Result<base::Json> carry_out(Work& work, const StartDeployment& command);

}  // namespace fangxing::app
