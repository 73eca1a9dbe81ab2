#include "process/engine/catching.h"
#include "process/engine/elements/elements.h"

namespace fangxing::engine {

void enter_catch_event(Run& run, const Token& token) {
    const auto& event = run.process().at(token.element);
    if (event.event.kind == bpmn::EventKind::link) return go_on(run, token.scope, event);
    Live live;
    live.key = run.fresh();
    live.parent = token.scope;
    live.element = token.element;
    const auto key = live.key;
    run.emit(Entered{std::move(live)});
    if (auto trouble = arm(run, key, event, key)) {
        run.emit(PhaseChanged{key, Phase::entering});
        run.raise(key, *trouble);
    }
}

}  // namespace fangxing::engine
