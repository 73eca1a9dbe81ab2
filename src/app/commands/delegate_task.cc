#include "app/commands/delegate_task.h"

#include "app/bridge/handing_on.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const DelegateTask& command) {
    auto task = TRY(work.get<release::Task>(command.task));
    auto of = TRY(Case::open(work, task.opened.release));
    work.because(command.reason);
    const auto to = TRY(taker(of, task, command.person));
    TRY(hand_on(of, task,
                TRY(release::delegate(task, to.id, command.reason, work.actor(), work.now()))));
    TRY(of.finish());
    return answer(task, of.release());
}

}  // namespace fangxing::app
