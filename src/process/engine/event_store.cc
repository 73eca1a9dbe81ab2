#include <array>

#include "process/engine/event.h"
#include "process/engine/stored.h"

namespace fangxing::engine {
namespace stored {
namespace {

void event_fields(auto& f, auto& event, const Started&) {
    f("process", event.process);
    f("called", event.called);
    fields(f, event.root);
}
void event_fields(auto& f, auto& event, const Entered&) {
    fields(f, event.live);
}
void event_fields(auto& f, auto& event, const Left&) {
    f("k", event.key);
    f("e", event.element);
    f("done", event.completed);
}
void event_fields(auto& f, auto& event, const Passed&) {
    f("s", event.scope);
    f("e", event.element);
}
void event_fields(auto& f, auto& event, const Taken&) {
    f("s", event.scope);
    f("f", event.flow);
}
void event_fields(auto& f, auto& event, const Arrived&) {
    f("s", event.scope);
    f("f", event.flow);
    f("n", event.count);
}
void event_fields(auto& f, auto& event, const PhaseChanged&) {
    f("k", event.key);
    f("ph", event.phase, Phase::active);
}
void event_fields(auto& f, auto& event, const RoundsChanged&) {
    f("k", event.key);
    fields(f, event.rounds);
}
void event_fields(auto& f, auto& event, const VariableSet&) {
    f("s", event.scope);
    f("name", event.name);
    f("value", event.value);
}
void event_fields(auto& f, auto& event, const TimerSet&) {
    fields(f, event.timer);
}
void event_fields(auto& f, auto& event, const Awaiting&) {
    fields(f, event.subscription);
}
void event_fields(auto& f, auto& event, const CompensationRecorded&) {
    fields(f, event.record);
}
void event_fields(auto& f, auto& event, const CompensationMoved&) {
    f("k", event.key);
    f("s", event.scope);
    f("w", event.within);
}
void event_fields(auto& f, auto& event, const IncidentRaised&) {
    fields(f, event.incident);
}
void event_fields(auto& f, auto& event, const DecisionMade&) {
    f("k", event.at);
    f("e", event.element);
    f("record", event.record);
}
void event_fields(auto& f, auto& event, const Migrated&) {
    f("elements", event.elements);
    f("flows", event.flows);
}
void event_fields(auto& f, auto& event, const Ended&) {
    f("state", event.state, State::running);
}
// TimerGone, AwaitingNoMore, CompensationUsed and IncidentGone name a key.
template <class T>
void event_fields(auto& f, auto& event, const T&) {
    f("k", event.key);
}

constexpr std::array<std::string_view, std::variant_size_v<Event>> event_names = {
    "started",
    "entered",
    "left",
    "passed",
    "taken",
    "arrived",
    "phase",
    "rounds",
    "variable",
    "timer_set",
    "timer_gone",
    "awaiting",
    "awaiting_not",
    "compensation",
    "compensation_moved",
    "compensation_used",
    "incident",
    "incident_gone",
    "decision",
    "migrated",
    "ended",
};

template <std::size_t n = 0>
Event read_event(std::size_t index, const base::Json& json) {
    if constexpr (n < std::variant_size_v<Event>) {
        if (index != n) return read_event<n + 1>(index, json);
        std::variant_alternative_t<n, Event> event;
        Reader reader{json};
        event_fields(reader, event, event);
        return event;
    } else {
        base::ensure(false, "a stored event is of a known kind");
        return {};
    }
}

}  // namespace
}  // namespace stored

std::string_view name_of(const Event& event) {
    return stored::event_names[event.index()];
}

base::Json store(const Event& event) {
    base::Json out;
    out.put("event", name_of(event));
    stored::Writer writer{out};
    std::visit([&](const auto& each) { stored::event_fields(writer, each, each); }, event);
    return out;
}

Event restore_event(const base::Json& json) {
    const auto name = json.text("event");
    std::size_t index = 0;
    while (index < stored::event_names.size() && stored::event_names[index] != name) ++index;
    return stored::read_event(index, json);
}

}  // namespace fangxing::engine
