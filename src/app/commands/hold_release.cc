#include "app/commands/hold_release.h"

#include "app/bridge/acts.h"
#include "app/bridge/case.h"
#include "app/views/answers.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const HoldRelease& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "hold"));
    work.because(command.reason);
    of.tell(TRY(release::hold(of.release(), command.reason, work.actor(), work.now())));
    TRY(of.finish());
    return answer(of.release());
}

}  // namespace fangxing::app
