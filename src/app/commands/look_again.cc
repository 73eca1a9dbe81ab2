#include "app/commands/look_again.h"

#include "app/bridge/case.h"
#include "app/views/answers.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const LookAgain& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(of.finish());
    return answer(of.release());
}

}  // namespace fangxing::app
