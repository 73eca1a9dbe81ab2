#include "process/engine/activity.h"
#include "process/engine/choice.h"
#include "process/engine/elements/elements.h"

namespace fangxing::engine {

void enter_exclusive_gateway(Run& run, const Token& token) {
    const auto& gateway = run.process().at(token.element);
    if (gateway.outgoing.empty()) return pass(run, token.scope, gateway.self);
    const auto flow = choose_one(run, token.scope, gateway);
    if (!flow) return run.stand(token, flow.error());
    pass(run, token.scope, gateway.self);
    run.take(token.scope, *flow);
}

}  // namespace fangxing::engine
