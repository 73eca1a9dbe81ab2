#include "app/commands/withdraw_change.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const WithdrawChange& command) {
    auto change = TRY(work.get<change::Change>(command.change));
    work.because(command.reason);
    TRY(work.save(change, TRY(change::withdraw(change, command.reason, work.actor(), work.now()))));
    return saved(change);
}

}  // namespace fangxing::app
