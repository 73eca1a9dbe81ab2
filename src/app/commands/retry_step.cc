#include "app/commands/retry_step.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const RetryStep& command) {
    auto attempt = TRY(open_attempt(work, command.deployment));
    return save_attempt(work, attempt,
                        deployment::retry_step(attempt.deployment, command.back, command.index,
                                               work.actor(), attempt.place, work.now()));
}

}  // namespace fangxing::app
