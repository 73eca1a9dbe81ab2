#include "process/engine/activity.h"
#include "process/engine/catching.h"
#include "process/engine/elements/elements.h"

namespace fangxing::engine {

// Waits itself for all its targets; the first event takes the token behind its target.
void enter_event_gateway(Run& run, const Token& token) {
    Live live;
    live.key = run.fresh();
    live.parent = token.scope;
    live.element = token.element;
    const auto key = live.key;
    run.emit(Entered{std::move(live)});
    for (const auto flow : run.element(key).outgoing) {
        const auto& target = run.process().at(run.process().flow(flow).target);
        if (auto trouble = arm(run, key, target, key)) {
            run.emit(PhaseChanged{key, Phase::entering});
            run.raise(key, *trouble);
            return;
        }
    }
}

}  // namespace fangxing::engine
