#include "app/commands/pause_deployment.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const PauseDeployment& command) {
    auto attempt = TRY(open_attempt(work, command.deployment));
    return save_attempt(work, attempt,
                        deployment::pause(attempt.deployment, work.actor(), work.now()));
}

}  // namespace fangxing::app
