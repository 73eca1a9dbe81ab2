// The state of one running process: live element instances and what they wait for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/instant.h"
#include "base/json.h"
#include "process/bpmn/model.h"
#include "process/feel/value.h"

namespace fangxing::engine {

using Key = std::int64_t;  // 0 means none
using bpmn::Index;

// Where an element instance stands; an incident is retried at the phase where it arose.
enum class Phase {
    entering,  // something before its work failed
    active,    // waits, or has live children
    leaving,   // its work is done; what follows failed
};

using Variables = std::vector<std::pair<std::string, feel::Value>>;

// State of a multi-instance body or of a standard loop.
struct Rounds {
    feel::Value items;  // the list as read at entry; null when counted by cardinality
    std::int64_t total = 0;
    std::int64_t started = 0;
    std::int64_t completed = 0;
};

struct Live {
    Key key = 0;
    Key parent = 0;  // 0 for the process itself
    Index element = 0;
    Phase phase = Phase::active;
    std::int64_t loop = 0;         // inner instance of a loop: its number, from 1
    Key thrower = 0;               // compensation handler: the throw event that waits for it
    std::int64_t before = 0;       // throw of compensation: undoes records older than this
    bool resting = false;          // a completed sub-process, restored to be compensated
    std::optional<Rounds> rounds;  // the body of a loop
    Variables variables;
};

// Tokens that wait at a join, for each flow that brought them.
struct Arrival {
    Key scope = 0;
    Index flow = 0;
    std::int64_t count = 0;
};

// A due time of an element instance, or of a boundary event or event sub-process on it.
struct Timer {
    Key key = 0;
    Key owner = 0;
    Index element = 0;
    base::Instant due;
    std::int64_t left = 0;  // firings after this one; -1 without end
    std::string period;     // of a cycle
};

enum class Awaited { message, signal, condition };

struct Subscription {
    Key key = 0;
    Key owner = 0;
    Index element = 0;
    Awaited kind = Awaited::message;
    std::string name;
    feel::Value correlation;  // null: any; several keys are a list
    bool was_true = false;    // condition: fires on the change from not true to true
};

// What a completed activity left to be undone.
struct Compensation {
    Key key = 0;
    Key scope = 0;   // live scope in which it completed, or
    Key within = 0;  // the record of the completed scope that holds it
    Index activity = 0;
    std::int64_t loop = 0;
    std::int64_t order = 0;
    bool group = false;  // of a multi-instance body: undone by what lies within
    Variables variables;
};

// Why an element instance stands still until a person acts.
struct Incident {
    Key key = 0;
    Key owner = 0;
    Index element = 0;
    std::string code;
    std::string about;
};

enum class State { running, completed, cancelled };

struct Instance {
    std::string process;
    State state = State::running;
    bool called = false;          // a call activity of another instance waits for it
    std::int64_t next_order = 1;  // of compensation records
    std::vector<Live> live;       // oldest first; [0] is the process itself
    std::vector<Arrival> arrivals;
    std::vector<Timer> timers;
    std::vector<Subscription> subscriptions;
    std::vector<Compensation> compensations;
    std::vector<Incident> incidents;

    Key key() const { return live.empty() ? 0 : live.front().key; }
    const Live* find(Key key) const;
    Live* find(Key key);
    // The incident of that element instance, or null.
    const Incident* incident_of(Key owner) const;
};

// Compact and lossless; the shape is the engine's own and carries a version.
base::Json store(const Instance& instance);
// Only for what `store` wrote; anything else is a bug of the store.
Instance restore(const base::Json& json);

}  // namespace fangxing::engine
