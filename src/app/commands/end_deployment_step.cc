#include "app/commands/end_deployment_step.h"

#include "app/bridge/distributions.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const EndDeploymentStep& command) {
    auto attempt = TRY(open_attempt(work, command.deployment));
    const deployment::StepEnded end{.back = command.back,
                                    .index = command.index,
                                    .state = command.state,
                                    .exit_code = command.exit_code,
                                    .why = command.why,
                                    .output = command.output,
                                    .nonce = command.nonce,
                                    .by = {},
                                    .at = work.now()};
    auto answer = TRY(save_attempt(work, attempt, deployment::end_step(attempt.deployment, end)));
    TRY(note_handed_over(work, attempt.deployment, command.back, command.index));
    return answer;
}

}  // namespace fangxing::app
