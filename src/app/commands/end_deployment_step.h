// The deployment process reports how a step ended. Safe to repeat.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/bridge/attempt.h"

namespace fangxing::app {

struct EndDeploymentStep {
    static constexpr std::string_view act = "end_deployment_step";
    static constexpr auto permission = access::Permission::deploy;
    using Answer = AttemptAnswer;

    deployment::DeploymentId deployment;
    bool back;
    int index;
    std::string nonce;            // of the ticket
    deployment::StepState state;  // done, failed or unknown
    int exit_code;
    std::string why;
    base::Digest output;  // of all output that was sent
    static void describe(auto& field, auto& self) {
        field("deployment", self.deployment);
        field("back", self.back);
        field("index", self.index);
        field("nonce", self.nonce);
        field("state", self.state);
        field("exit_code", self.exit_code);
        field("why", self.why);
        field("output", self.output);
    }
};
// Refuses 409 `deployment.step_not_running`, 422 `deployment.bad_result`.
base::Result<base::Json> carry_out(Work& work, const EndDeploymentStep& command);

}  // namespace fangxing::app
