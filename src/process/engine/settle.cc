#include "process/engine/settle.h"

#include <algorithm>

#include "process/engine/activity.h"
#include "process/engine/catching.h"
#include "process/engine/elements/elements.h"
#include "process/engine/joins.h"
#include "process/engine/loop.h"
#include "process/engine/undo.h"

namespace fangxing::engine {
namespace {

using bpmn::EventKind;
using bpmn::Kind;

// More tokens in one step than this never come to rest.
constexpr int most_moves = 50'000;

void move_token(Run& run, const Token& token) {
    if (run.live(token.scope).rounds) {
        next_round(run, token.scope);
    } else {
        enter(run, token);
    }
}

bool is_empty(const Run& run, Key scope) {
    const auto inside = [&](const auto& each) { return each.parent == scope; };
    return !run.has_tokens(scope) && !std::ranges::any_of(run.instance().live, inside);
}

bool has_arrivals(const Run& run, Key scope) {
    return std::ranges::any_of(run.instance().arrivals,
                               [&](const Arrival& each) { return each.scope == scope; });
}

// A scope without live child, queued token or arrival has ended; throws of compensation go on.
void close(Run& run, Key key) {
    const auto* live = run.find(key);
    if (!live) return;
    const auto& element = run.process().at(live->element);
    const bool undoes = live->resting || (live->before > 0 && live->phase == Phase::active);
    if (undoes) return undo_next(run, key);
    if (!element.is_scope() || live->rounds || live->phase != Phase::active) return;
    if (!is_empty(run, key) || has_arrivals(run, key)) return;
    if (live->parent == 0) return end_process(run);
    if (element.kind == Kind::event_sub_process) {
        const auto parent = live->parent;
        disarm(run, key);
        run.emit(Left{key, element.self, true});
        run.touch(parent);
        return;
    }
    complete(run, key, {});
}

bool fire_inclusive_join(Run& run) {
    for (const auto& arrival : run.instance().arrivals) {
        const auto& gateway = run.process().at(run.process().flow(arrival.flow).target);
        if (gateway.kind != Kind::inclusive_gateway) continue;
        const auto scope = arrival.scope;
        if (!inclusive_join_fires(run, scope, gateway)) continue;
        join_inclusive(run, scope, gateway);
        return true;
    }
    return false;
}

// Conditional events fire when their condition becomes true.
bool fire_condition(Run& run) {
    if (!std::exchange(run.variables_changed, false)) return false;
    const auto subscriptions = run.instance().subscriptions;
    for (const auto& each : subscriptions) {
        if (each.kind != Awaited::condition || !run.find(each.owner)) continue;
        const auto& event = run.process().at(each.element);
        const bool holds = run.evaluate(event.event.condition, each.owner).value.is_true();
        if (holds == each.was_true) continue;
        auto changed = each;
        changed.was_true = holds;
        run.emit(Awaiting{changed});
        if (!holds) continue;
        run.variables_changed = true;  // the others are still to be looked at
        fire(run, each.owner, event, {});
        return true;
    }
    return false;
}

// Only arrivals are left: no token can ever fill the join.
void report_stuck(Run& run) {
    const auto arrivals = run.instance().arrivals;
    for (const auto& arrival : arrivals) {
        if (!run.find(arrival.scope) || !is_empty(run, arrival.scope)) continue;
        const auto& join = run.process().at(run.process().flow(arrival.flow).target);
        if (run.instance().incident_of(arrival.scope)) continue;
        run.report({run.fresh(), arrival.scope, join.self, "process.stuck", join.id});
    }
}

// What still moves after so long is held where it is.
void hold_all(Run& run) {
    while (const auto token = run.next_token()) {
        if (run.live(token->scope).rounds) continue;
        run.stand(*token, {"process.endless", ""});
    }
}

}  // namespace

void settle(Run& run) {
    for (int moves = 0; run.instance().state == State::running; ++moves) {
        if (moves > most_moves) {
            hold_all(run);
            return;
        }
        if (const auto token = run.next_token()) {
            move_token(run, *token);
            continue;
        }
        if (const auto touched = run.touched(); !touched.empty()) {
            for (const auto key : touched) {
                if (run.instance().state == State::running) close(run, key);
            }
            continue;
        }
        if (fire_inclusive_join(run) || fire_condition(run)) continue;
        report_stuck(run);
        return;
    }
}

}  // namespace fangxing::engine
