#include "process/engine/activity.h"
#include "process/engine/catching.h"
#include "process/engine/elements/elements.h"
#include "process/engine/elements/throwing.h"

namespace fangxing::engine {
namespace {

void throw_error(Run& run, const Token& token) {
    const auto& event = run.process().at(token.element);
    const auto code = run.evaluate(event.event.name, token.scope);
    const auto text = code.value.string() ? *code.value.string() : std::string();
    const Thrown thrown{bpmn::EventKind::error, text, carried_by_mapping(run, token)};
    if (throw_from_scope(run, token.scope, thrown) != Caught::no) {
        return run.emit(Passed{token.scope, token.element});
    }
    run.stand(token, {"process.error_uncaught", text});
    hand_to_caller(run, thrown);
}

// Ends its own scope only, as completed.
void terminate(Run& run, const Token& token) {
    pass(run, token.scope, token.element);
    withdraw_children(run, token.scope);
    const auto arrivals = run.instance().arrivals;
    for (const auto& each : arrivals) {
        if (each.scope == token.scope) run.emit(Arrived{token.scope, each.flow, -each.count});
    }
    run.touch(token.scope);
}

}  // namespace

void enter_end_event(Run& run, const Token& token) {
    const auto& event = run.process().at(token.element);
    if (event.event.kind == bpmn::EventKind::error) return throw_error(run, token);
    if (event.event.kind == bpmn::EventKind::terminate) return terminate(run, token);
    if (throw_it(run, token)) pass(run, token.scope, event.self);
}

}  // namespace fangxing::engine
