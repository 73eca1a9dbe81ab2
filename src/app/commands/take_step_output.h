// The deployment process hands on what a step said. Safe to repeat.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/work.h"
#include "domain/deployment/deployment.h"

namespace fangxing::app {

struct TakenOutput {
    std::int64_t size = 0;  // of all that is kept now
    static void describe(auto& field, auto& self) { field("size", self.size); }
};

struct TakeStepOutput {
    static constexpr std::string_view act = "take_step_output";
    static constexpr auto permission = access::Permission::deploy;
    using Answer = TakenOutput;

    deployment::DeploymentId deployment;
    bool back;
    int index;
    std::string nonce;    // of the ticket
    std::int64_t offset;  // of the text, in bytes from the beginning of the step's output
    std::string text;
    static void describe(auto& field, auto& self) {
        field("deployment", self.deployment);
        field("back", self.back);
        field("index", self.index);
        field("nonce", self.nonce);
        field("offset", self.offset);
        field("text", self.text);
    }
};
// Refuses 409 `deployment.step_not_running`, 409 `deployment.output_gap` {expected}, 413
// `deployment.output_too_large`.
base::Result<base::Json> carry_out(Work& work, const TakeStepOutput& command);

}  // namespace fangxing::app
