#include "process/engine/elements/elements.h"

namespace fangxing::engine {

void enter_start_event(Run& run, const Token& token) {
    go_on(run, token.scope, run.process().at(token.element));
}

}  // namespace fangxing::engine
