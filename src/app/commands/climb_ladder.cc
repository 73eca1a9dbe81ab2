#include "app/commands/climb_ladder.h"

#include "app/bridge/case.h"
#include "app/bridge/ladder.h"
#include "app/views/answers.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const ClimbLadder& command) {
    auto of = TRY(Case::open(work, command.release));
    if (of.release().held_because) return base::refuse(base::Kind::conflict, "release.held");
    auto task = TRY(work.get<release::Task>({command.task.value}));
    TRY(climb(of, task, command.rung));
    TRY(of.finish());
    return answer(of.release());
}

}  // namespace fangxing::app
