// Whoever leads a release gives an open task to another person.
#pragma once

#include <string>

#include "app/views/answers.h"
#include "app/work.h"

namespace fangxing::app {

struct ReassignTask {
    static constexpr std::string_view act = "reassign_task";
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
// Refuses 403 `release.act_not_yours`, `approval.author`, 409 `task.already_done`, 422
// `reason.missing`, `person.not_found`.
base::Result<base::Json> carry_out(Work& work, const ReassignTask& command);

}  // namespace fangxing::app
