// What happened to an instance; replaying its events makes the same instance again.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/json.h"
#include "process/engine/instance.h"

namespace fangxing::engine {

struct Started {
    std::string process;
    bool called = false;
    Live root;
};
struct Entered {
    Live live;
};
// It left the tree with all below it, their timers, subscriptions, incidents and arrivals.
struct Left {
    Key key = 0;
    Index element = 0;
    bool completed = false;  // else withdrawn
};
// An element that needs no instance: gateway, event or task that passes at once.
struct Passed {
    Key scope = 0;
    Index element = 0;
};
struct Taken {
    Key scope = 0;
    Index flow = 0;
};
// A token came to a join (+1) or was used up by it (-1).
struct Arrived {
    Key scope = 0;
    Index flow = 0;
    std::int64_t count = 0;
};
struct PhaseChanged {
    Key key = 0;
    Phase phase = Phase::active;
};
struct RoundsChanged {
    Key key = 0;
    Rounds rounds;
};
struct VariableSet {
    Key scope = 0;
    std::string name;
    feel::Value value;
};
struct TimerSet {
    Timer timer;
};
struct TimerGone {
    Key key = 0;
};
struct Awaiting {
    Subscription subscription;
};
struct AwaitingNoMore {
    Key key = 0;
};
struct CompensationRecorded {
    Compensation record;
};
// Moved to a live scope (a restored sub-process) or into another record.
struct CompensationMoved {
    Key key = 0;
    Key scope = 0;
    Key within = 0;
};
struct CompensationUsed {
    Key key = 0;
};
struct IncidentRaised {
    Incident incident;
};
struct IncidentGone {
    Key key = 0;
};
// A business rule task asked a decision; for journals, without effect on the instance.
struct DecisionMade {
    Key at = 0;
    Index element = 0;
    base::Json record;  // of each decision: id, inputs, matched rules with annotations, output
};
// It goes on with another version of its process: new index by old one, `none` where nothing stood.
struct Migrated {
    std::vector<Index> elements;
    std::vector<Index> flows;
};
struct Ended {
    State state = State::completed;
};

using Event =
    std::variant<Started, Entered, Left, Passed, Taken, Arrived, PhaseChanged, RoundsChanged,
                 VariableSet, TimerSet, TimerGone, Awaiting, AwaitingNoMore, CompensationRecorded,
                 CompensationMoved, CompensationUsed, IncidentRaised, IncidentGone, DecisionMade,
                 Migrated, Ended>;

// Never refuses.
void apply(Instance& instance, const Event& event);

// "entered", "taken" …; stable, for journals.
std::string_view name_of(const Event& event);
base::Json store(const Event& event);
Event restore_event(const base::Json& json);

}  // namespace fangxing::engine
