#include "process/engine/undo.h"

#include <algorithm>
#include <limits>

#include "process/engine/activity.h"
#include "process/engine/elements/elements.h"

namespace fangxing::engine {
namespace {

using bpmn::EventKind;
using bpmn::Kind;

const Element* compensation_sub(const Run& run, const Element& scope) {
    for (const auto sub : scope.event_subs) {
        const auto& start = run.process().at(run.process().at(sub).start);
        if (start.event.kind == EventKind::compensation) return &run.process().at(sub);
    }
    return nullptr;
}

bool is_event_sub(const Run& run, Key scope) {
    return run.element(scope).kind == Kind::event_sub_process;
}

// Whose records a throw in that scope undoes; 0 when that scope does not live.
Key undone_scope(const Run& run, Key scope, const Element& event) {
    if (event.event.activity == none) {
        // Inside an event sub-process the records of the enclosing scope are meant.
        while (is_event_sub(run, scope)) scope = run.live(scope).parent;
        return scope;
    }
    const auto wanted = run.process().at(event.event.activity).parent;
    for (const auto* at = run.find(scope); at; at = run.find(at->parent)) {
        if (at->element == wanted && !at->rounds) return at->key;
        if (at->parent == 0) break;
    }
    return 0;
}

const Compensation* last_record(const Run& run, Key scope, Index activity, std::int64_t before) {
    const Compensation* last = nullptr;
    for (const auto& each : run.instance().compensations) {
        if (each.scope != scope || each.order >= before) continue;
        if (activity != none && each.activity != activity) continue;
        if (!last || each.order > last->order) last = &each;
    }
    return last;
}

std::vector<Key> records_of(const Run& run, Key scope, Key within) {
    std::vector<Key> out;
    for (const auto& each : run.instance().compensations) {
        if (within != 0 ? each.within == within : each.scope == scope) out.push_back(each.key);
    }
    return out;
}

void run_handler(Run& run, const Compensation& record, Key scope, Key thrower) {
    run.emit(CompensationUsed{record.key});
    open_activity(run, {.parent = scope,
                        .element = run.process().at(record.activity).handler,
                        .loop = 0,
                        .thrower = thrower,
                        .variables = record.variables});
}

// A completed sub-process, or the body of a loop, lives again to be undone from within.
void restore_scope(Run& run, const Compensation& record, Key scope, Key thrower) {
    Live live;
    live.key = run.fresh();
    live.parent = scope;
    live.element = record.activity;
    live.loop = record.loop;
    live.thrower = thrower;
    live.before = std::numeric_limits<std::int64_t>::max();
    live.resting = true;
    live.variables = record.variables;
    if (record.group) live.rounds = Rounds{};
    const auto key = live.key;
    run.emit(Entered{std::move(live)});
    for (const auto inner : records_of(run, 0, record.key)) {
        run.emit(CompensationMoved{inner, key, 0});
    }
    run.emit(CompensationUsed{record.key});
    const auto* sub = record.group ? nullptr : compensation_sub(run, run.element(key));
    if (sub) {
        open_event_sub_process(run, key, *sub, {});
    } else {
        undo_next(run, key);
    }
}

void undo(Run& run, const Compensation& record, Key scope, Key thrower) {
    const auto& activity = run.process().at(record.activity);
    if (activity.handler != none && !record.group) {
        run_handler(run, record, scope, thrower);
    } else {
        restore_scope(run, record, scope, thrower);
    }
}

void end_throw(Run& run, Key thrower) {
    const auto& live = run.live(thrower);
    if (!live.resting) {
        leave(run, thrower);
        return;
    }
    const auto waiting = live.thrower;
    run.emit(Left{thrower, live.element, false});
    run.touch(waiting);
}

}  // namespace

void record_completion(Run& run, Key activity) {
    const auto& live = run.live(activity);
    const auto& element = run.process().at(live.element);
    if (!element.is_activity() || element.is_handler) return;
    const auto inner = records_of(run, activity, 0);
    const bool is_body = live.rounds.has_value();
    const bool own = !is_body && (element.handler != none || compensation_sub(run, element));
    if (!own && inner.empty()) return;
    Compensation record{.key = run.fresh(),
                        .scope = live.parent,
                        .within = 0,
                        .activity = live.element,
                        .loop = live.loop,
                        .order = run.instance().next_order,
                        .group = is_body,
                        .variables = live.variables};
    const auto key = record.key;
    const bool replaced = !is_body && element.handler != none;
    run.emit(CompensationRecorded{std::move(record)});
    if (replaced) return;  // its own handler undoes all of it: what lies within is forgotten
    for (const auto each : inner) run.emit(CompensationMoved{each, 0, key});
}

bool has_records(const Run& run, Key scope, const Element& event) {
    const auto from = undone_scope(run, scope, event);
    return from != 0 &&
           last_record(run, from, event.event.activity, std::numeric_limits<std::int64_t>::max());
}

void undo_next(Run& run, Key thrower) {
    const auto& live = run.live(thrower);
    const auto waits = [&](const Live& each) {
        return each.thrower == thrower || (live.resting && each.parent == thrower);
    };
    if (std::ranges::any_of(run.instance().live, waits)) return;
    const auto& element = run.process().at(live.element);
    const Compensation* record = nullptr;
    Key scope = thrower;
    if (!live.resting) {
        scope = undone_scope(run, live.parent, element);
        record = last_record(run, scope, element.event.activity, live.before);
    } else if (!compensation_sub(run, element) || live.rounds) {
        record = last_record(run, thrower, none, live.before);
    }
    if (record) {
        undo(run, Compensation(*record), scope, thrower);
    } else {
        end_throw(run, thrower);
    }
}

}  // namespace fangxing::engine
