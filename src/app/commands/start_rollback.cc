#include "app/commands/start_rollback.h"

#include "app/bridge/acts.h"
#include "app/bridge/monitoring.h"
#include "app/views/answers.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const StartRollback& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "rollback"));
    work.because(command.reason);
    TRY(order_rollback(of, command.reason));
    TRY(of.finish());
    return answer(of.release());
}

}  // namespace fangxing::app
