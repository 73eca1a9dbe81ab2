#include <algorithm>

#include "process/engine/event.h"

namespace fangxing::engine {
namespace {

// Drops a record and, recursively, what lies within it.
void drop_records_within(Instance& instance, Key record) {
    std::vector<Key> open{record};
    while (!open.empty()) {
        const auto within = open.back();
        open.pop_back();
        for (const auto& each : instance.compensations) {
            if (each.within == within) open.push_back(each.key);
        }
        std::erase_if(instance.compensations,
                      [&](const Compensation& each) { return each.key == within; });
    }
}

void drop_records_of_scope(Instance& instance, Key scope) {
    std::vector<Key> records;
    for (const auto& each : instance.compensations) {
        if (each.scope == scope) records.push_back(each.key);
    }
    for (const auto record : records) drop_records_within(instance, record);
}

struct Application {
    Instance& instance;

    void operator()(const Started& event) {
        instance.process = event.process;
        instance.called = event.called;
        instance.live.push_back(event.root);
    }
    void operator()(const Entered& event) { instance.live.push_back(event.live); }
    void operator()(const Left& event) {
        const auto owned = [&](const auto& each) { return each.owner == event.key; };
        std::erase_if(instance.live, [&](const Live& each) { return each.key == event.key; });
        std::erase_if(instance.timers, owned);
        std::erase_if(instance.subscriptions, owned);
        std::erase_if(instance.incidents, owned);
        std::erase_if(instance.arrivals,
                      [&](const Arrival& each) { return each.scope == event.key; });
        drop_records_of_scope(instance, event.key);
    }
    void operator()(const Passed&) {}
    void operator()(const Taken&) {}
    void operator()(const Arrived& event) {
        auto found = std::ranges::find_if(instance.arrivals, [&](const Arrival& each) {
            return each.scope == event.scope && each.flow == event.flow;
        });
        if (found == instance.arrivals.end()) {
            instance.arrivals.push_back({event.scope, event.flow, event.count});
            return;
        }
        found->count += event.count;
        if (found->count <= 0) instance.arrivals.erase(found);
    }
    void operator()(const PhaseChanged& event) {
        if (auto* live = instance.find(event.key)) live->phase = event.phase;
    }
    void operator()(const RoundsChanged& event) {
        if (auto* live = instance.find(event.key)) live->rounds = event.rounds;
    }
    void operator()(const VariableSet& event) {
        auto* live = instance.find(event.scope);
        if (!live) return;
        for (auto& [name, value] : live->variables) {
            if (name == event.name) {
                value = event.value;
                return;
            }
        }
        live->variables.emplace_back(event.name, event.value);
    }
    void operator()(const TimerSet& event) { instance.timers.push_back(event.timer); }
    void operator()(const TimerGone& event) {
        std::erase_if(instance.timers, [&](const Timer& each) { return each.key == event.key; });
    }
    void operator()(const Awaiting& event) {
        auto found =
            std::ranges::find(instance.subscriptions, event.subscription.key, &Subscription::key);
        if (found == instance.subscriptions.end()) {
            instance.subscriptions.push_back(event.subscription);
        } else {
            *found = event.subscription;
        }
    }
    void operator()(const AwaitingNoMore& event) {
        std::erase_if(instance.subscriptions,
                      [&](const Subscription& each) { return each.key == event.key; });
    }
    void operator()(const CompensationRecorded& event) {
        instance.compensations.push_back(event.record);
        instance.next_order = std::max(instance.next_order, event.record.order + 1);
    }
    void operator()(const CompensationMoved& event) {
        for (auto& each : instance.compensations) {
            if (each.key != event.key) continue;
            each.scope = event.scope;
            each.within = event.within;
        }
    }
    void operator()(const CompensationUsed& event) { drop_records_within(instance, event.key); }
    void operator()(const IncidentRaised& event) { instance.incidents.push_back(event.incident); }
    void operator()(const IncidentGone& event) {
        std::erase_if(instance.incidents,
                      [&](const Incident& each) { return each.key == event.key; });
    }
    void operator()(const DecisionMade&) {}
    void operator()(const Migrated& event) {
        const auto move = [](const std::vector<Index>& by, Index& index) {
            index = by.at(static_cast<std::size_t>(index));
        };
        for (auto& each : instance.live) move(event.elements, each.element);
        for (auto& each : instance.timers) move(event.elements, each.element);
        for (auto& each : instance.subscriptions) move(event.elements, each.element);
        for (auto& each : instance.compensations) move(event.elements, each.activity);
        for (auto& each : instance.incidents) move(event.elements, each.element);
        for (auto& each : instance.arrivals) move(event.flows, each.flow);
    }
    void operator()(const Ended& event) {
        const auto process = std::move(instance.process);
        const bool called = instance.called;
        const auto next_order = instance.next_order;
        instance = Instance{};
        instance.process = process;
        instance.called = called;
        instance.next_order = next_order;
        instance.state = event.state;
    }
};

}  // namespace

void apply(Instance& instance, const Event& event) {
    std::visit(Application{instance}, event);
}

}  // namespace fangxing::engine
