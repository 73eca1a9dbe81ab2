// Who waits for what: timers and subscriptions are set, events find their catcher and fire.
#pragma once

#include <optional>
#include <string>

#include "process/engine/run.h"

namespace fangxing::engine {

// What is set already stays: a retry arms only what is missing.
std::optional<Trouble> arm(Run& run, Key owner, const Element& event, Key names_at);
// The boundary events of an activity; its names are those of the scope around it.
std::optional<Trouble> arm_boundary(Run& run, Key activity);
// The event sub-processes of a scope.
std::optional<Trouble> arm_scope(Run& run, Key scope);

// The event happened: `owner` and `event` as in the timer or subscription.
void fire(Run& run, Key owner, const Element& event, const feel::Value& variables);

// What is thrown and looks for a catcher from the thrower outwards.
struct Thrown {
    bpmn::EventKind kind = bpmn::EventKind::error;  // or escalation
    std::string code;
    feel::Value variables;
};
enum class Caught {
    no,
    beside,   // the thrower goes on
    instead,  // what threw it has been withdrawn
};

// From a live activity: its own boundary events count.
Caught throw_from_activity(Run& run, Key activity, const Thrown& thrown);
// From an event inside that scope.
Caught throw_from_scope(Run& run, Key scope, const Thrown& thrown);
// Tells the caller of a called process what nobody here has caught.
void hand_to_caller(Run& run, const Thrown& thrown);

}  // namespace fangxing::engine
