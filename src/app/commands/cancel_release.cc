#include "app/commands/cancel_release.h"

#include "app/bridge/acts.h"
#include "app/bridge/case.h"
#include "app/views/answers.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const CancelRelease& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "cancel"));
    work.because(command.reason);
    auto ended = TRY(release::cancel(of.release(), command.reason, work.actor(), work.now()));
    if (!TRY(of.publish("cancel"))) TRY(of.end_process());
    of.tell(std::move(ended));
    TRY(of.finish());
    return answer(of.release());
}

}  // namespace fangxing::app
