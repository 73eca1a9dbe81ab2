#include "app/commands/resume_release.h"

#include "app/bridge/acts.h"
#include "app/bridge/case.h"
#include "app/views/answers.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const ResumeRelease& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "resume"));
    work.because(command.reason);
    of.tell(TRY(release::resume(of.release(), command.reason, work.actor(), work.now())));
    TRY(of.fire_due_timers());
    TRY(of.finish());
    return answer(of.release());
}

}  // namespace fangxing::app
