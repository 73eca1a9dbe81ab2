// A person signs as the holder of a seat: approves, sends back to a step, or refuses.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "app/views/answers.h"
#include "app/work.h"
#include "domain/approval/approval.h"
#include "domain/release/task.h"

namespace fangxing::app {

struct SignTask {
    static constexpr std::string_view act = "sign_task";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = TaskAnswer;

    release::TaskId task;
    approval::Verdict verdict = approval::Verdict::approve;
    std::optional<std::string> to;
    std::optional<std::string> opinion;
    std::optional<approval::Answers> answers;
    std::map<std::string, base::Digest> sections;  // digests as the person was shown them
    static void describe(auto& field, auto& self) {
        field("task", self.task);
        field("verdict", self.verdict);
        field("to", self.to);
        field("opinion", self.opinion);
        field("answers", self.answers);
        field("sections", self.sections);
    }
};
// Answers {task, release, approval}. Refuses as `approval::sign` and `release::complete`.
base::Result<base::Json> carry_out(Work& work, const SignTask& command);

}  // namespace fangxing::app
