#include <algorithm>

#include "process/engine/catching.h"
#include "process/engine/timers.h"

namespace fangxing::engine {
namespace {

bool is_armed(const Run& run, Key owner, Index event) {
    const auto same = [&](const auto& each) {
        return each.owner == owner && each.element == event;
    };
    return std::ranges::any_of(run.instance().timers, same) ||
           std::ranges::any_of(run.instance().subscriptions, same);
}

std::optional<Trouble> arm_timer(Run& run, Key owner, const Element& event, Key at) {
    const auto first = first_due(event.event, run, at);
    if (!first) return first.error();
    Timer timer{run.fresh(), owner, event.self, first->due, first->left, first->period};
    run.want(StartTimer{timer.key, timer.due, event.id});
    run.emit(TimerSet{std::move(timer)});
    return std::nullopt;
}

std::optional<Trouble> arm_message(Run& run, Key owner, const Element& event, Key at) {
    const auto name = run.evaluate(event.event.name, at);
    if (!name.value.string()) return Trouble{"process.bad_message_name", reasons_of(name)};
    feel::List keys;
    for (const auto& text : event.event.correlation) {
        const auto key = run.evaluate(text, at);
        if (key.value.is_null()) {
            return Trouble{"process.no_correlation_key", text.text + ": " + reasons_of(key)};
        }
        keys.push_back(key.value);
    }
    Subscription subscription{.key = run.fresh(),
                              .owner = owner,
                              .element = event.self,
                              .kind = Awaited::message,
                              .name = *name.value.string(),
                              .correlation = {}};
    if (keys.size() == 1) subscription.correlation = keys.front();
    if (keys.size() > 1) subscription.correlation = feel::Value(std::move(keys));
    run.want(AwaitMessage{subscription.key, subscription.name, subscription.correlation, event.id});
    run.emit(Awaiting{std::move(subscription)});
    return std::nullopt;
}

std::optional<Trouble> arm_signal(Run& run, Key owner, const Element& event, Key at) {
    const auto name = run.evaluate(event.event.name, at);
    if (!name.value.string()) return Trouble{"process.bad_signal_name", reasons_of(name)};
    Subscription subscription{.key = run.fresh(),
                              .owner = owner,
                              .element = event.self,
                              .kind = Awaited::signal,
                              .name = *name.value.string(),
                              .correlation = {}};
    run.want(AwaitSignal{subscription.key, subscription.name, event.id});
    run.emit(Awaiting{std::move(subscription)});
    return std::nullopt;
}

}  // namespace

std::optional<Trouble> arm(Run& run, Key owner, const Element& event, Key names_at) {
    if (is_armed(run, owner, event.self)) return std::nullopt;
    switch (event.event.kind) {
        case bpmn::EventKind::timer: return arm_timer(run, owner, event, names_at);
        case bpmn::EventKind::message: return arm_message(run, owner, event, names_at);
        case bpmn::EventKind::signal: return arm_signal(run, owner, event, names_at);
        case bpmn::EventKind::conditional:
            run.emit(Awaiting{{.key = run.fresh(),
                               .owner = owner,
                               .element = event.self,
                               .kind = Awaited::condition,
                               .name = {},
                               .correlation = {}}});
            run.variables_changed = true;  // it may hold already
            return std::nullopt;
        case bpmn::EventKind::none:
        case bpmn::EventKind::error:
        case bpmn::EventKind::escalation:
        case bpmn::EventKind::compensation:
        case bpmn::EventKind::link:
        case bpmn::EventKind::terminate:
        case bpmn::EventKind::unsupported:
            return std::nullopt;  // caught when thrown; nothing to set
    }
    return std::nullopt;
}

std::optional<Trouble> arm_boundary(Run& run, Key activity) {
    for (const auto event : run.element(activity).boundary) {
        if (auto trouble = arm(run, activity, run.process().at(event), activity)) return trouble;
    }
    return std::nullopt;
}

std::optional<Trouble> arm_scope(Run& run, Key scope) {
    for (const auto sub : run.element(scope).event_subs) {
        const auto& start = run.process().at(run.process().at(sub).start);
        if (auto trouble = arm(run, scope, start, scope)) return trouble;
    }
    return std::nullopt;
}

}  // namespace fangxing::engine
