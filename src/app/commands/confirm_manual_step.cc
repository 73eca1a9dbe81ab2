#include "app/commands/confirm_manual_step.h"

#include "app/bridge/appointments.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const ConfirmManualStep& command) {
    auto attempt = TRY(open_attempt(work, command.deployment));
    work.because(command.why);
    const auto actor = actor_at_hand(work, attempt.deployment);
    auto events = TRY(deployment::confirm_manual_step(attempt.deployment, command.back,
                                                      command.index, command.done, command.why,
                                                      actor, attempt.place, work.now()));
    // Window, freeze and clearance hold for hands as for machines; undoing must always work.
    if (command.done && !command.back) TRY(must_be_open(work, attempt.deployment));
    return save_attempt(work, attempt, std::move(events));
}

}  // namespace fangxing::app
