#include "app/commands/waive_task.h"

#include <algorithm>

#include "app/bridge/acts.h"
#include "domain/release/beside.h"
#include "domain/release/waiver.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const WaiveTask& command) {
    auto task = TRY(work.get<release::Task>(command.task));
    auto of = TRY(Case::open(work, task.opened.release));
    TRY(must_be_allowed(of, "waive"));
    work.because(command.reason);
    TRY(work.save(task, TRY(release::waive(task, of.release(), command.reason, work.now()))));
    of.note_closed(task.id);
    of.tell(release::deviated(command.reason, work.actor(), work.now()));
    TRY(of.finish());
    return answer(task, of.release());
}

}  // namespace fangxing::app
