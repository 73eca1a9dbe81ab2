#include "app/commands/reschedule_release.h"

#include "app/bridge/acts.h"
#include "app/bridge/case.h"
#include "app/views/answers.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const RescheduleRelease& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "reschedule"));
    work.because(command.reason);
    of.tell(TRY(release::reschedule(of.release(), command.start, command.reason, work.actor(),
                                    work.now())));
    (void)TRY(of.publish("rescheduled"));  // heard only where the flow waits for the date
    TRY(of.finish());
    return answer(of.release());
}

}  // namespace fangxing::app
