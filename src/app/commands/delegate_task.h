// A task's holder lets somebody else act for him; both names stay on record.
#pragma once

#include <string>

#include "app/views/answers.h"
#include "app/work.h"

namespace fangxing::app {

struct DelegateTask {
    static constexpr std::string_view act = "delegate_task";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = TaskAnswer;

    release::TaskId task;
    std::string person;  // login
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("task", self.task);
        field("person", self.person);
        field("reason", self.reason);
    }
};
// Refuses 403 `task.not_yours`, `task.delegated_already`, `approval.author` (the delegate wrote
// what is to be signed), 409 `task.already_done`, 422 `reason.missing`, `task.same_person`,
// `person.not_found`.
base::Result<base::Json> carry_out(Work& work, const DelegateTask& command);

}  // namespace fangxing::app
