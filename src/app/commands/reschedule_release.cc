#include "app/commands/reschedule_release.h"

#include "app/bridge/acts.h"
#include "app/bridge/case.h"
#include "app/bridge/live_calendar.h"
#include "app/views/answers.h"
#include "domain/release/timing.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const RescheduleRelease& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "reschedule"));
    work.because(command.reason);
    const auto events = TRY(
        release::reschedule(of.release(), command.start, command.reason, work.actor(), work.now()));
    TRY(release::must_not_be_frozen(live_calendar(work, of.pack()),
                                    release::span_from(of.release(), command.start), of.applies()));
    of.tell(events);
    (void)TRY(of.publish("rescheduled"));  // heard only where the flow waits for the date
    TRY(of.finish());
    return answer(of.release());
}

}  // namespace fangxing::app
