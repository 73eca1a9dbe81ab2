#include "process/engine/catching.h"

#include "process/engine/activity.h"
#include "process/engine/elements/elements.h"
#include "process/engine/mapping.h"

namespace fangxing::engine {
namespace {

using bpmn::EventKind;
using bpmn::Kind;

void fire_boundary(Run& run, Key owner, const Element& event, const feel::Value& variables) {
    const auto scope = run.live(owner).parent;
    if (event.interrupting) withdraw(run, owner);
    deliver(run, scope, event, variables);
    go_on(run, scope, event);
}

void fire_gateway(Run& run, Key gateway, const Element& event, const feel::Value& variables) {
    const auto scope = run.live(gateway).parent;
    disarm(run, gateway);
    run.emit(Left{gateway, run.live(gateway).element, true});
    deliver(run, scope, event, variables);
    go_on(run, scope, event);
}

bool matches(const Element& event, const Thrown& thrown, bool exact) {
    if (event.event.kind != thrown.kind) return false;
    return exact ? !event.event.any && event.event.name.text == thrown.code : event.event.any;
}

// The payload with the code where the catcher asks for it.
feel::Value payload(const Element& event, const Thrown& thrown) {
    if (event.event.code_variable.empty()) return thrown.variables;
    feel::Context out;
    if (const auto* context = thrown.variables.context()) out = *context;
    out.put(event.event.code_variable, feel::Value(thrown.code));
    return out;
}

// Exact codes come before catch-all on one level.
Caught caught_at_boundary(Run& run, Key activity, const Thrown& thrown) {
    for (const bool exact : {true, false}) {
        for (const auto index : run.element(activity).boundary) {
            const auto& event = run.process().at(index);
            if (!matches(event, thrown, exact)) continue;
            fire(run, activity, event, payload(event, thrown));
            return event.interrupting ? Caught::instead : Caught::beside;
        }
    }
    return Caught::no;
}

Caught caught_in_scope(Run& run, Key scope, Index except, const Thrown& thrown) {
    for (const bool exact : {true, false}) {
        for (const auto sub : run.element(scope).event_subs) {
            // An event sub-process does not catch what it throws itself.
            if (sub == except) continue;
            const auto& start = run.process().at(run.process().at(sub).start);
            if (!matches(start, thrown, exact)) continue;
            fire(run, scope, start, payload(start, thrown));
            return start.interrupting ? Caught::instead : Caught::beside;
        }
    }
    return Caught::no;
}

// Level by level from that live element outwards: in a scope first its event sub-processes, then
// what stands on its border.
Caught throw_outwards(Run& run, Key from, Index except, bool is_inside, const Thrown& thrown) {
    for (const auto* at = run.find(from); at; at = run.find(at->parent)) {
        const auto key = at->key;
        const bool is_scope = run.process().at(at->element).is_scope() && !at->rounds;
        auto caught = Caught::no;
        if (is_scope && is_inside) caught = caught_in_scope(run, key, except, thrown);
        // Events on the border of a loop belong to its body, not to each round; a scope that is
        // restored to be undone has no border any more.
        const bool has_border = caught == Caught::no && at->loop == 0 && !at->resting;
        if (has_border) caught = caught_at_boundary(run, key, thrown);
        if (caught != Caught::no) return caught;
        const bool is_event_sub = run.element(key).kind == Kind::event_sub_process;
        except = is_event_sub ? at->element : none;
        is_inside = true;
        if (at->parent == 0) break;
    }
    return Caught::no;
}

}  // namespace

void fire(Run& run, Key owner, const Element& event, const feel::Value& variables) {
    if (event.kind == Kind::boundary_event) {
        fire_boundary(run, owner, event, variables);
    } else if (event.kind == Kind::start_event) {
        start_event_sub_process(run, owner, event, variables);
    } else if (run.element(owner).kind == Kind::event_gateway) {
        fire_gateway(run, owner, event, variables);
    } else {
        complete(run, owner, variables);
    }
}

Caught throw_from_activity(Run& run, Key activity, const Thrown& thrown) {
    return throw_outwards(run, activity, none, false, thrown);
}

Caught throw_from_scope(Run& run, Key scope, const Thrown& thrown) {
    return throw_outwards(run, scope, none, true, thrown);
}

void hand_to_caller(Run& run, const Thrown& thrown) {
    if (!run.instance().called) return;
    run.want(ThrowToCaller{thrown.kind == EventKind::error, thrown.code, thrown.variables});
}

}  // namespace fangxing::engine
