#include "process/engine/queries.h"

#include <algorithm>

#include "base/ensure.h"
#include "process/engine/lift.h"
#include "process/engine/messages.h"
#include "process/engine/timers.h"

namespace fangxing::engine {
namespace {

using bpmn::Kind;

// Waits for something from outside, as opposed to scopes, bodies and what stands still.
bool waits(const bpmn::Element& element, const Live& live) {
    if (live.rounds || live.resting || live.phase != Phase::active || live.before > 0) return false;
    return !element.is_scope() && element.kind != Kind::event_sub_process;
}

}  // namespace

std::vector<LiveElement> live_elements(const Deployment& deployment, const Instance& instance) {
    std::vector<LiveElement> out;
    if (instance.live.empty()) return out;
    const auto* process = deployment.process(instance.process);
    base::ensure(process != nullptr, "an instance is shown with its own deployment");
    for (const auto& live : instance.live) {
        const auto& element = process->at(live.element);
        const auto* incident = instance.incident_of(live.key);
        out.push_back({live.key, element.id, element.name, element.stage, element.kind,
                       waits(element, live), incident != nullptr, live.loop});
    }
    // A stuck scope shows the join at which its tokens stand.
    for (const auto& arrival : instance.arrivals) {
        const auto& join = process->at(process->flow(arrival.flow).target);
        const auto* incident = instance.incident_of(arrival.scope);
        const bool is_stuck = incident && incident->element == join.self;
        out.push_back(
            {arrival.scope, join.id, join.name, join.stage, join.kind, false, is_stuck, 0});
    }
    return out;
}

std::vector<std::string> live_stages(const Deployment& deployment, const Instance& instance) {
    std::vector<std::string> out;
    for (const auto& each : live_elements(deployment, instance)) {
        const bool counts = each.waits || each.has_incident;
        if (!counts || each.stage.empty()) continue;
        if (std::ranges::find(out, each.stage) == out.end()) out.push_back(each.stage);
    }
    return out;
}

std::vector<MoveTarget> move_targets(const Deployment& deployment, const Instance& instance,
                                     Key key) {
    std::vector<MoveTarget> out;
    const auto standing = standing_at(instance, key);
    if (!standing) return out;
    const auto* process = deployment.process(instance.process);
    base::ensure(process != nullptr, "an instance is shown with its own deployment");
    for (const auto& element : process->elements) {
        if (!may_go_to(*process, instance, *standing, element)) continue;
        out.push_back({element.id, element.name, element.en});
    }
    return out;
}

bool may_be_withdrawn(const Instance& instance, Key key) {
    return standing_at(instance, key).has_value();
}

bool awaits_message(const Instance& instance, std::string_view name) {
    return std::ranges::any_of(instance.subscriptions, [&](const Subscription& each) {
        return each.kind == Awaited::message && each.name == name;
    });
}

bool hears_message(const Instance& instance, std::string_view name,
                   const feel::Value& correlation) {
    return !hearers(instance, name, correlation).empty();
}

std::vector<StartEvent> start_events(const Deployment& deployment, const Moment& moment) {
    std::vector<StartEvent> out;
    const feel::Moment clock{moment.now, moment.zone};
    for (const auto& [id, process] : deployment.processes) {
        for (const auto index : process->root().starts) {
            const auto& element = process->at(index);
            StartEvent start{id, element.id, element.event.kind, {}, {}, 0, {}};
            const auto value = [&](const bpmn::Text& text) {
                if (!text.is_feel()) return feel::Value(text.text);
                return feel::evaluate(text.expression, moment.context, clock).value;
            };
            if (element.event.kind == bpmn::EventKind::timer) {
                const auto due = due_of(element.event.timer, value(element.event.time), clock);
                if (!due) continue;
                start.due = due->due;
                start.left = due->left;
                start.period = due->period;
            } else if (element.event.name) {
                const auto name = value(element.event.name);
                if (name.string()) start.name = *name.string();
            }
            out.push_back(std::move(start));
        }
    }
    return out;
}

std::optional<base::Instant> next_due(base::Instant previous, std::string_view period,
                                      const std::string& zone) {
    return after(previous, period, zone);
}

}  // namespace fangxing::engine
