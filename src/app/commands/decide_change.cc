#include "app/commands/decide_change.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const DecideChange& command) {
    auto change = TRY(work.get<change::Change>(command.change));
    work.because(command.reason);
    TRY(work.save(change, TRY(change::decide(change, work.actor(), command.approved, command.reason,
                                             work.now()))));
    return saved(change);
}

}  // namespace fangxing::app
