// What one may ask of an instance and of a deployment without changing anything.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "process/engine/deployment.h"
#include "process/engine/instance.h"
#include "process/engine/step.h"

namespace fangxing::engine {

// One live element, as a diagram shows it.
struct LiveElement {
    Key key = 0;
    std::string element;
    std::string name;
    std::string stage;
    bpmn::Kind kind = bpmn::Kind::task;
    bool waits = false;  // false: a scope or body that merely holds others
    bool has_incident = false;
    std::int64_t loop_counter = 0;
};

std::vector<LiveElement> live_elements(const Deployment& deployment, const Instance& instance);
// Stages of all that waits or stands still, each once, in no order of rank.
std::vector<std::string> live_stages(const Deployment& deployment, const Instance& instance);
// Elements of the same scope to which a person may put the token that stands at `key`, or at the
// join where that scope is stuck.
struct MoveTarget {
    std::string element;
    std::string name;
    std::string en;
};
std::vector<MoveTarget> move_targets(const Deployment& deployment, const Instance& instance,
                                     Key key);
// Does something stand at `key` that a person may take away?
bool may_be_withdrawn(const Instance& instance, Key key);
// Is there an open subscription of that name, whatever its key?
bool awaits_message(const Instance& instance, std::string_view name);
// Would that message be heard? `correlation` as in MessageArrived.
bool hears_message(const Instance& instance, std::string_view name, const feel::Value& correlation);

// How instances of a process may begin, for the host's own subscriptions and timers.
struct StartEvent {
    std::string process;
    std::string element;
    bpmn::EventKind kind = bpmn::EventKind::none;
    std::string name;                  // of message or signal
    std::optional<base::Instant> due;  // timer: the next one after now
    std::int64_t left = 0;             // firings after that one; -1 without end
    std::string period;                // of a cycle, for next_due
};
std::vector<StartEvent> start_events(const Deployment& deployment, const Moment& moment);
// One period after the previous due time; nothing when the calendar ends.
std::optional<base::Instant> next_due(base::Instant previous, std::string_view period,
                                      const std::string& zone);

}  // namespace fangxing::engine
