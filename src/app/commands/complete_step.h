// A step of a release is completed by its name: the task is found, or it is said what comes first.
#pragma once

#include "app/commands/complete_task.h"

namespace fangxing::app {

struct CompleteStep {
    static constexpr std::string_view act = "complete_step";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = TaskAnswer;

    release::ReleaseId release;
    std::string step;
    std::optional<std::string> verdict;
    std::optional<std::string> to;
    std::optional<std::string> reason;
    std::optional<std::map<std::string, approval::Answer>> answers;
    std::optional<std::string> comment;
    std::optional<base::Json> content;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("step", self.step);
        field("verdict", self.verdict);
        field("to", self.to);
        field("reason", self.reason);
        field("answers", self.answers);
        field("comment", self.comment);
        field("content", self.content);
    }
};
// As `complete_task`. Refuses 404 `step.unknown`, 409 `step.not_reached` with a reason
// `step.waits_for` for each task that is open instead, 409 `task.already_done`.
base::Result<base::Json> carry_out(Work& work, const CompleteStep& command);

}  // namespace fangxing::app
