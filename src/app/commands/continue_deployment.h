// Forward steps go on after a pause.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/bridge/attempt.h"

namespace fangxing::app {

struct ContinueDeployment {
    static constexpr std::string_view act = "continue_deployment";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = AttemptAnswer;

    deployment::DeploymentId deployment;
    static void describe(auto& field, auto& self) { field("deployment", self.deployment); }
};
// Refuses 409 `deployment.not_paused`, 403 `deployment.not_responsible`.
base::Result<base::Json> carry_out(Work& work, const ContinueDeployment& command);

}  // namespace fangxing::app
