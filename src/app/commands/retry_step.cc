#include "app/commands/retry_step.h"

#include "app/bridge/appointments.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const RetryStep& command) {
    auto attempt = TRY(open_attempt(work, command.deployment));
    const auto actor = actor_at_hand(work, attempt.deployment);
    return save_attempt(work, attempt,
                        deployment::retry_step(attempt.deployment, command.back, command.index,
                                               actor, attempt.place, work.now()));
}

}  // namespace fangxing::app
