#include <algorithm>

#include "process/engine/elements/elements.h"

namespace fangxing::engine {

// Needs one token on each incoming flow and takes exactly one of each: counting arrivals alone
// would take two tokens of one flow for one of each.
void enter_parallel_gateway(Run& run, const Token& token) {
    const auto& gateway = run.process().at(token.element);
    if (gateway.incoming.size() > 1 && token.flow != none) {
        run.emit(Arrived{token.scope, token.flow, 1});
        const auto has_token = [&](Index flow) {
            return std::ranges::any_of(run.instance().arrivals, [&](const Arrival& each) {
                return each.scope == token.scope && each.flow == flow;
            });
        };
        if (!std::ranges::all_of(gateway.incoming, has_token)) return run.touch(token.scope);
        for (const auto flow : gateway.incoming) run.emit(Arrived{token.scope, flow, -1});
    }
    go_on(run, token.scope, gateway);
}

}  // namespace fangxing::engine
