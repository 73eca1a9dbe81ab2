#include "app/commands/fire_timer.h"

#include "app/bridge/case.h"
#include "app/views/answers.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const FireTimer& command) {
    auto of = TRY(Case::open(work, command.release));
    if (of.release().held_because) {
        return base::refuse(base::Kind::conflict, "release.held");
    }
    const auto in = command.instance.value_or(base::Ref{});
    if (!of.processes().with_timer(command.timer.value, in)) return answer(of.release());
    TRY(of.timer_due(command.timer.value, in));
    TRY(of.finish());
    return answer(of.release());
}

}  // namespace fangxing::app
