// A person completes a task: a form filled in, a decision, checks answered, a work list done.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "app/views/answers.h"
#include "app/work.h"
#include "domain/approval/checklist.h"
#include "domain/release/task.h"

namespace fangxing::app {

struct CompleteTask {
    static constexpr std::string_view act = "complete_task";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = TaskAnswer;

    release::TaskId task;
    std::optional<std::string> verdict;
    std::optional<std::string> to;
    std::optional<std::string> reason;
    std::optional<approval::Answers> answers;
    std::optional<std::string> comment;  // opinion or result, where the step asks for one
    std::optional<base::Json>
        content;  // of the task's form; saved complete in the same transaction
    static void describe(auto& field, auto& self) {
        field("task", self.task);
        field("verdict", self.verdict);
        field("to", self.to);
        field("reason", self.reason);
        field("answers", self.answers);
        field("comment", self.comment);
        field("content", self.content);
    }
};
// Answers {task, release}. Refuses 403 `task.not_yours`, 409 `task.already_done`, `task.incomplete`
// (checks, inputs, deliverables; 422 where nothing but answers is missing), `gate.unmet`,
// `release.held`, 422 `record.invalid`, `task.unknown_verdict`, `reason.missing`,
// `comment.missing`; a sign task asks for `sign_task` (409 `task.must_be_signed`).
base::Result<base::Json> carry_out(Work& work, const CompleteTask& command);

}  // namespace fangxing::app
