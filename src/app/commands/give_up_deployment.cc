#include "app/commands/give_up_deployment.h"

#include "app/bridge/acts.h"
#include "app/bridge/monitoring.h"
#include "app/views/answers.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const GiveUpDeployment& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "rollback"));
    work.because(command.reason);
    auto begun =
        TRY(release::begin_rollback(of.release(), work.actor(), command.reason, work.now()));
    auto& attempt = of.current_deployment();
    if (!attempt || attempt->state != deployment::State::failed) {
        return base::refuse(base::Kind::conflict, "deployment.not_failed");
    }
    TRY(work.save(*attempt, TRY(deployment::decide_rollback(*attempt, work.actor(), work.now()))));
    of.tell(std::move(begun));
    TRY(settle_decision(of, monitoring::Choice::roll_back, command.reason));
    TRY(of.job_error(attempt->job, "deployment_failed"));
    TRY(of.finish());
    return answer(of.release());
}

}  // namespace fangxing::app
