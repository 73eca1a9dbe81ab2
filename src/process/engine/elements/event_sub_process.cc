#include "process/engine/activity.h"
#include "process/engine/catching.h"
#include "process/engine/elements/elements.h"
#include "process/engine/mapping.h"

namespace fangxing::engine {
namespace {

// All else in the scope ends: its children, its arrivals, its timers and subscriptions. Its
// compensation records stay: they may be what the event sub-process is about to undo.
void interrupt(Run& run, Key scope) {
    withdraw_children(run, scope);
    const auto arrivals = run.instance().arrivals;
    for (const auto& each : arrivals) {
        if (each.scope == scope) run.emit(Arrived{scope, each.flow, -each.count});
    }
    const auto is_of_scope = [&](const auto& each) {
        const auto& event = run.process().at(each.element);
        return each.owner == scope && event.kind == bpmn::Kind::start_event;
    };
    const auto timers = run.instance().timers;
    for (const auto& each : timers) {
        if (!is_of_scope(each)) continue;
        run.want(WithdrawTimer{each.key});
        run.emit(TimerGone{each.key});
    }
    const auto subscriptions = run.instance().subscriptions;
    for (const auto& each : subscriptions) {
        if (!is_of_scope(each)) continue;
        if (each.kind == Awaited::message) run.want(ForgetMessage{each.key});
        if (each.kind == Awaited::signal) run.want(ForgetSignal{each.key});
        run.emit(AwaitingNoMore{each.key});
    }
    run.forget_incident(scope);
}

}  // namespace

void open_event_sub_process(Run& run, Key scope, const Element& sub, const feel::Value& variables) {
    Live live;
    live.key = run.fresh();
    live.parent = scope;
    live.element = sub.self;
    const auto key = live.key;
    run.emit(Entered{std::move(live)});
    const auto& start = run.process().at(sub.start);
    deliver(run, key, start, variables);
    if (auto trouble = arm_scope(run, key)) run.raise(key, *trouble);
    go_on(run, key, start);
}

void start_event_sub_process(Run& run, Key scope, const Element& start,
                             const feel::Value& variables) {
    if (start.interrupting) interrupt(run, scope);
    open_event_sub_process(run, scope, run.process().at(start.parent), variables);
}

}  // namespace fangxing::engine
