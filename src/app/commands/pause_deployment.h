// Forward steps stop; the one that runs may end. Always works while it runs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/bridge/attempt.h"

namespace fangxing::app {

struct PauseDeployment {
    static constexpr std::string_view act = "pause_deployment";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = AttemptAnswer;

    deployment::DeploymentId deployment;
    static void describe(auto& field, auto& self) { field("deployment", self.deployment); }
};
// Refuses 409 `deployment.not_running`.
base::Result<base::Json> carry_out(Work& work, const PauseDeployment& command);

}  // namespace fangxing::app
