#include "app/commands/start_rollback.h"

#include "app/bridge/acts.h"
#include "app/bridge/case.h"
#include "app/views/answers.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const StartRollback& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "rollback"));
    work.because(command.reason);
    auto begun =
        TRY(release::begin_rollback(of.release(), work.actor(), command.reason, work.now()));
    auto& attempt = of.current_deployment();
    if (attempt) {
        TRY(work.save(*attempt,
                      TRY(deployment::decide_rollback(*attempt, work.actor(), work.now()))));
    }
    of.tell(std::move(begun));
    // An act that the flow must hear and does not is refused whole, never lost.
    if (!TRY(of.publish("rollback"))) {
        return base::refuse(base::Kind::conflict, "release.no_rollback_path");
    }
    TRY(of.finish());
    return answer(of.release());
}

}  // namespace fangxing::app
