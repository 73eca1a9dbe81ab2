#include "app/commands/continue_deployment.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const ContinueDeployment& command) {
    auto attempt = TRY(open_attempt(work, command.deployment));
    TRY(must_lead(work, attempt));
    return save_attempt(work, attempt,
                        deployment::go_on(attempt.deployment, work.actor(), work.now()));
}

}  // namespace fangxing::app
