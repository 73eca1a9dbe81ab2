// A manual step was carried out, or failed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/bridge/attempt.h"

namespace fangxing::app {

struct ConfirmManualStep {
    static constexpr std::string_view act = "confirm_manual_step";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = AttemptAnswer;

    deployment::DeploymentId deployment;
    bool back;  // of the undoing steps
    int index;
    bool done;  // false: it failed, `why` says how
    std::string why;
    static void describe(auto& field, auto& self) {
        field("deployment", self.deployment);
        field("back", self.back);
        field("index", self.index);
        field("done", self.done);
        field("why", self.why);
    }
};
// Refuses 409 `deployment.not_manual`, `deployment.not_its_turn`, `gate.unmet`, 403
// `deployment.not_responsible`, 422 `reason.missing`, 404 `deployment.no_such_step`.
base::Result<base::Json> carry_out(Work& work, const ConfirmManualStep& command);

}  // namespace fangxing::app
