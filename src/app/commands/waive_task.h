// The follow-up of a test that was left out in an emergency is let go.
#pragma once

#include <string>

#include "app/views/answers.h"
#include "app/work.h"

namespace fangxing::app {

struct WaiveTask {
    static constexpr std::string_view act = "waive_task";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = TaskAnswer;

    release::TaskId task;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("task", self.task);
        field("reason", self.reason);
    }
};
// Refuses 403 `release.act_not_yours`, 409 `task.not_a_missing_test` and `task.already_done`, 422
// `reason.missing`.
base::Result<base::Json> carry_out(Work& work, const WaiveTask& command);

}  // namespace fangxing::app
