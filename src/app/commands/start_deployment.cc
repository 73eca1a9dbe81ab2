#include "app/commands/start_deployment.h"

#include "app/bridge/acts.h"
#include "app/bridge/case.h"
#include "app/views/answers.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const StartDeployment& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "start"));
    TRY(may_start_now(of));
    work.because(command.reason);
    of.tell(TRY(
        release::reschedule(of.release(), work.now(), command.reason, work.actor(), work.now())));
    (void)TRY(of.publish("rescheduled"));  // the flow waits for it, as was asked above
    TRY(of.finish());
    return answer(of.release());
}

}  // namespace fangxing::app
