// A person lets a failed or unknown step be carried out again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/bridge/attempt.h"

namespace fangxing::app {

struct RetryStep {
    static constexpr std::string_view act = "retry_step";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = AttemptAnswer;

    deployment::DeploymentId deployment;
    bool back;  // of the undoing steps
    int index;
    static void describe(auto& field, auto& self) {
        field("deployment", self.deployment);
        field("back", self.back);
        field("index", self.index);
    }
};
// Refuses 409 `deployment.step_not_failed`, 403 `deployment.not_responsible`, 404
// `deployment.no_such_step`.
base::Result<base::Json> carry_out(Work& work, const RetryStep& command);

}  // namespace fangxing::app
