#include "app/commands/decide_rollback.h"

#include <algorithm>

#include "app/bridge/monitoring.h"

namespace fangxing::app {

namespace {

// Whoever the task was handed to decides as well.
bool holds_decision_task(Case& of) {
    return std::ranges::any_of(of.open_tasks(), [&](const release::Task& task) {
        return task.opened.work == rollback_decision_work &&
               release::may_do(task, of.work().actor()).has_value();
    });
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const DecideRollback& command) {
    auto of = TRY(Case::open(work, command.release));
    const auto open = open_decision(of);
    if (!open) return base::refuse(base::Kind::conflict, "rollback_decision.none");
    if (!holds_decision_task(of)) TRY(monitoring::may_decide(*open, work.actor()));
    work.because(command.reason);
    if (command.choice == monitoring::Choice::roll_back) {
        TRY(order_rollback(of, command.reason));
    } else {
        TRY(settle_decision(of, command.choice, command.reason));
    }
    TRY(of.finish());
    return answer(of.release());
}

}  // namespace fangxing::app
