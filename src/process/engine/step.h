// One step of a process: a trigger in, events and wants out; pure.
#pragma once

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "base/instant.h"
#include "base/result.h"
#include "process/engine/deployment.h"
#include "process/engine/event.h"
#include "process/engine/instance.h"

namespace fangxing::engine {

// The world as one step may see it. `context` holds the host's read-only names: they win over
// variables and are asked for at each evaluation. Ids must be fresh and rising.
struct Moment {
    base::Instant now;
    std::string zone = "Asia/Shanghai";
    const feel::Scope& context;
    std::function<Key()> fresh_id;
};

// ---- triggers; those for something that is not there are refused, 409 `process.no_longer_open`

// For an empty Instance only. `element`: a start event, or empty for the none start event.
struct Start {
    std::string process;
    feel::Value variables;  // a context or null; so are all `variables` below
    std::string element = {};
    bool called = false;
};
// Of user, receive, service and other tasks without a job. `outcome`, unless null, becomes a
// variable of that name in the scope that directly holds the task.
struct TaskDone {
    Key key = 0;
    feel::Value outcome;
    feel::Value variables;
};
struct JobDone {
    Key key = 0;
    feel::Value variables;
};
// A BPMN error of a task or job; uncaught it is an incident there.
struct JobError {
    Key key = 0;
    std::string code;
    feel::Value variables;
};
struct JobEscalation {
    Key key = 0;
    std::string code;
    feel::Value variables;
};
// The work cannot go on without a person: an incident with that code; Retry runs the job again.
struct JobFailed {
    Key key = 0;
    std::string code;
    std::string about;
};
struct TimerDue {
    Key timer = 0;
};
// `correlation` null matches only what awaits any. Two matches are refused (409
// `process.message_ambiguous`, a reason for each) unless `subscription` names one. Nobody hearing
// it is no refusal: see Outcome::heard.
struct MessageArrived {
    std::string name;
    feel::Value correlation;
    feel::Value variables;
    Key subscription = 0;
};
struct SignalArrived {
    std::string name;
    feel::Value variables;
};
struct CalledDone {
    Key key = 0;
    feel::Value variables;
};
// Outcome::heard tells whether it was caught; uncaught it changes nothing, and is handed on in
// turn (Want ThrowToCaller) where this instance is itself a called one.
struct CalledError {
    Key key = 0;
    std::string code;
    feel::Value variables;
};
struct CalledEscalation {
    Key key = 0;
    std::string code;
    feel::Value variables;
};
// Sets data where the incident is (nearest scope that has the name), then tries again.
struct Retry {
    Key incident = 0;
    feel::Value variables;
};
// Facts of the host's context changed: conditional events are looked at again.
struct ContextChanged {};
// Ends the instance at once, whatever it does.
struct Cancel {};

using Trigger = std::variant<Start, TaskDone, JobDone, JobError, JobEscalation, JobFailed, TimerDue,
                             MessageArrived, SignalArrived, CalledDone, CalledError,
                             CalledEscalation, Retry, ContextChanged, Cancel>;

// ---- wants; each key is that of an element instance unless it says otherwise

struct OpenTask {
    Key key = 0;
    std::string element;
    std::string name;
    std::string en;
    bpmn::Kind kind = bpmn::Kind::user_task;
    std::string step;  // property `step` as evaluated, else the element's id
    std::string stage;
    feel::Value assignee;  // text, list or null, as evaluated
    feel::Value users;
    feel::Value groups;
    std::string lane;
    std::string form;
    std::optional<base::Instant> due;
    feel::Value priority;
    feel::Value loop_item;
    std::int64_t loop_counter = 0;   // from 1; 0 outside a multi-instance
    std::vector<std::string> scope;  // ids of the enclosing elements, outermost first
    std::vector<std::pair<std::string, std::string>> headers;
};
struct WithdrawTask {
    Key key = 0;
};
struct RunJob {
    Key key = 0;
    std::string type;
    std::vector<std::pair<std::string, std::string>> headers;
    feel::Value inputs;  // a context: what the input mappings gave
    std::string element;
    std::string name;
    std::string en;
    std::string stage;
    feel::Value loop_item;
};
struct WithdrawJob {
    Key key = 0;
};
struct StartTimer {
    Key key = 0;  // of the timer
    base::Instant due;
    std::string element;
};
struct WithdrawTimer {
    Key key = 0;
};
struct AwaitMessage {
    Key key = 0;  // of the subscription
    std::string name;
    feel::Value correlation;
    std::string element;
};
struct ForgetMessage {
    Key key = 0;
};
struct AwaitSignal {
    Key key = 0;  // of the subscription
    std::string name;
    std::string element;
};
struct ForgetSignal {
    Key key = 0;
};
struct StartCalled {
    Key key = 0;
    std::string process;
    std::string version_tag;
    feel::Value variables;
    feel::Value loop_item;
    std::string element;
    std::string stage;
};
struct WithdrawCalled {
    Key key = 0;
};
// To all instances that await it, this one too, and to signal starts.
struct ThrowSignal {
    std::string name;
    feel::Value variables;
};
struct ThrowMessage {
    std::string name;
    feel::Value correlation;
    feel::Value variables;
};
struct RaiseIncident {
    Key key = 0;  // of the incident
    Key at = 0;   // element instance
    std::string element;
    std::string code;
    std::string about;
};
struct WithdrawIncident {
    Key key = 0;
};
// An error or escalation that this called process does not catch itself.
struct ThrowToCaller {
    bool is_error = true;
    std::string code;
    feel::Value variables;
};
struct Finish {
    State state = State::completed;
    feel::Value variables;
};

using Want = std::variant<OpenTask, WithdrawTask, RunJob, WithdrawJob, StartTimer, WithdrawTimer,
                          AwaitMessage, ForgetMessage, AwaitSignal, ForgetSignal, StartCalled,
                          WithdrawCalled, ThrowSignal, ThrowMessage, RaiseIncident,
                          WithdrawIncident, ThrowToCaller, Finish>;

struct Outcome {
    std::vector<Event> events;
    std::vector<Want> wants;
    bool heard = true;  // false: no one awaited that message, signal, error or escalation
    Instance after;     // the instance with all events applied
};

// Leaves its input alone. Applying `events` to it in order gives `after`.
base::Result<Outcome> step(const Deployment& deployment, const Instance& instance,
                           const Trigger& trigger, const Moment& moment);

}  // namespace fangxing::engine
