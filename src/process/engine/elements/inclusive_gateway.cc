#include <algorithm>

#include "process/engine/activity.h"
#include "process/engine/choice.h"
#include "process/engine/elements/elements.h"

namespace fangxing::engine {
namespace {

void split_token(Run& run, const Token& token) {
    const auto& gateway = run.process().at(token.element);
    const auto flows = choose_many(run, token.scope, gateway);
    if (!flows) return run.stand(token, flows.error());
    pass(run, token.scope, gateway.self);
    for (const auto flow : *flows) run.take(token.scope, flow);
}

}  // namespace

// Whether a join fires is decided when all is quiet, see joins.h.
void enter_inclusive_gateway(Run& run, const Token& token) {
    const auto& gateway = run.process().at(token.element);
    if (gateway.incoming.size() > 1 && token.flow != none) {
        run.emit(Arrived{token.scope, token.flow, 1});
        run.touch(token.scope);
        return;
    }
    split_token(run, token);
}

void join_inclusive(Run& run, Key scope, const Element& gateway) {
    for (const auto flow : gateway.incoming) {
        const auto& arrivals = run.instance().arrivals;
        const bool has_token = std::ranges::any_of(arrivals, [&](const Arrival& each) {
            return each.scope == scope && each.flow == flow;
        });
        if (has_token) run.emit(Arrived{scope, flow, -1});
    }
    split_token(run, {scope, gateway.self, none});
}

}  // namespace fangxing::engine
