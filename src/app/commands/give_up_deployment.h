// A failed deployment is given up: the process takes the way of `deployment_failed`.
#pragma once

#include <optional>
#include <string>

#include "app/views/answers.h"
#include "app/work.h"
#include "domain/release/events.h"

namespace fangxing::app {

struct GiveUpDeployment {
    static constexpr std::string_view act = "give_up_deployment";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = ReleaseAnswer;

    release::ReleaseId release;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("reason", self.reason);
    }
};
// Answers the release. Refuses 403 `release.act_not_yours`, 409 `deployment.not_failed`, 422
// `reason.missing`.
base::Result<base::Json> carry_out(Work& work, const GiveUpDeployment& command);

}  // namespace fangxing::app
