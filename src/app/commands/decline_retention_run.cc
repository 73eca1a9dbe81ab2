#include "app/commands/decline_retention_run.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const DeclineRetentionRun& command) {
    work.because(command.reason);
    auto run = TRY(work.get<retention::Run>(command.run));
    TRY(work.save(run, TRY(retention::decline(run, command.reason, work.actor(), work.now()))));
    return saved(run);
}

}  // namespace fangxing::app
