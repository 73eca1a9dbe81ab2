#include "process/engine/activity.h"

#include "process/engine/catching.h"
#include "process/engine/choice.h"
#include "process/engine/elements/elements.h"
#include "process/engine/loop.h"
#include "process/engine/mapping.h"
#include "process/engine/undo.h"

namespace fangxing::engine {

Key open_activity(Run& run, Opening opening) {
    Live live;
    live.key = run.fresh();
    live.parent = opening.parent;
    live.element = opening.element;
    live.loop = opening.loop;
    live.thrower = opening.thrower;
    live.variables = std::move(opening.variables);
    const auto& element = run.process().at(opening.element);
    if (element.loop && opening.loop == 0) live.rounds = Rounds{};
    const auto key = live.key;
    run.emit(Entered{std::move(live)});
    activate(run, key);
    return key;
}

void activate(Run& run, Key key) {
    const auto& element = run.element(key);
    const bool is_body = run.live(key).rounds.has_value();
    std::optional<Trouble> trouble;
    if (!is_body) map_in(run, key, element.inputs);
    if (run.live(key).loop == 0) trouble = arm_boundary(run, key);
    if (!trouble) trouble = is_body ? begin_loop(run, key) : begin(run, key);
    if (!run.find(key)) return;  // it ended at once
    const auto phase = trouble ? Phase::entering : Phase::active;
    // What completed at once may stand at its way out: that phase is the later one.
    if (run.live(key).phase != Phase::leaving && run.live(key).phase != phase) {
        run.emit(PhaseChanged{key, phase});
    }
    if (trouble) run.raise(key, *trouble);
}

void complete(Run& run, Key key, const feel::Value& variables) {
    const auto& live = run.live(key);
    const auto& element = run.process().at(live.element);
    const auto parent = live.parent;
    if (element.outputs.empty()) {
        run.set_all(key, variables);
    } else {
        map_out(run, key, parent, element.outputs, variables);
    }
    if (run.live(key).loop > 0) {
        inner_done(run, key);
    } else {
        leave(run, key);
    }
}

void leave(Run& run, Key key) {
    const auto parent = run.live(key).parent;
    const auto thrower = run.live(key).thrower;
    const auto& element = run.element(key);
    std::vector<Index> flows;
    if (!element.is_handler) {
        auto chosen = choose_many(run, key, element);
        if (!chosen) {
            if (run.live(key).phase != Phase::leaving) run.emit(PhaseChanged{key, Phase::leaving});
            run.raise(key, chosen.error());
            return;
        }
        flows = *std::move(chosen);
        record_completion(run, key);
    }
    disarm(run, key);
    run.forget_incident(key);
    run.emit(Left{key, element.self, true});
    for (const auto flow : flows) run.take(parent, flow);
    run.touch(parent);
    if (thrower != 0) run.touch(thrower);
}

void retry(Run& run, Key key) {
    const auto& live = run.live(key);
    const auto& element = run.process().at(live.element);
    run.forget_incident(key);
    if (!element.is_activity() || element.kind == bpmn::Kind::event_sub_process) {
        if (element.is_scope()) {  // what is stuck is looked at again when all is quiet
            if (const auto trouble = arm_scope(run, key)) run.raise(key, *trouble);
            run.touch(key);
            return;
        }
        if (live.phase == Phase::leaving) {
            leave(run, key);
            return;
        }
        // The element kept a token that had no instance of its own: it enters once more.
        const Token token{live.parent, live.element, none};
        withdraw(run, key);
        run.put(token);
        return;
    }
    switch (live.phase) {
        case Phase::entering: activate(run, key); break;
        case Phase::active:
            if (element.is_scope() || live.rounds) {
                run.touch(key);
            } else {
                activate(run, key);
            }
            break;
        case Phase::leaving: leave(run, key); break;
    }
}

void disarm(Run& run, Key key) {
    std::vector<Want> wants;
    for (const auto& timer : run.instance().timers) {
        if (timer.owner == key) wants.emplace_back(WithdrawTimer{timer.key});
    }
    for (const auto& each : run.instance().subscriptions) {
        if (each.owner != key) continue;
        if (each.kind == Awaited::message) wants.emplace_back(ForgetMessage{each.key});
        if (each.kind == Awaited::signal) wants.emplace_back(ForgetSignal{each.key});
    }
    // The rows themselves go with the element, by the event Left.
    for (auto& each : wants) run.want(std::move(each));
}

void withdraw_children(Run& run, Key scope) {
    std::vector<Key> children;
    for (const auto& live : run.instance().live) {
        if (live.parent == scope) children.push_back(live.key);
    }
    for (const auto child : children) withdraw(run, child);
    run.drop_tokens(scope);
}

void withdraw(Run& run, Key key) {
    if (!run.find(key)) return;
    withdraw_children(run, key);
    std::vector<Key> handlers;
    for (const auto& live : run.instance().live) {
        if (live.thrower == key) handlers.push_back(live.key);
    }
    for (const auto handler : handlers) withdraw(run, handler);
    const auto& live = run.live(key);
    if (live.phase == Phase::active && !live.rounds && !live.resting) withdraw_work(run, live);
    disarm(run, key);
    run.forget_incident(key);
    const auto parent = run.live(key).parent;
    const auto thrower = run.live(key).thrower;
    run.emit(Left{key, run.live(key).element, false});
    run.touch(parent);
    if (thrower != 0) run.touch(thrower);
}

void pass(Run& run, Key scope, Index element) {
    run.emit(Passed{scope, element});
    run.touch(scope);
}

}  // namespace fangxing::engine
