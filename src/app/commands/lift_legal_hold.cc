#include "app/commands/lift_legal_hold.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const LiftLegalHold& command) {
    work.because(command.reason);
    auto hold = TRY(work.get<retention::Hold>(command.hold));
    TRY(work.save(hold, TRY(retention::lift(hold, command.reason, work.actor(), work.now()))));
    return saved(hold);
}

}  // namespace fangxing::app
