// What can happen to an instance from outside: the input of one step.
#pragma once

#include <string>
#include <variant>

#include "process/engine/instance.h"

namespace fangxing::engine {

// Those for something that is not there are refused, 409 `process.no_longer_open`.

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
// A person puts what stands or waits there onto another element of the same scope. `key` of a stuck
// scope means the tokens at the join where it is stuck: they become one.
struct Move {
    Key key = 0;
    std::string element;
};
// A person takes away what stands or waits there; its scope goes on with what is left.
struct Withdraw {
    Key key = 0;
};
// Calls within calls that a host meets; the next one it answers with `process.called_too_deep`.
inline constexpr int deepest_call = 16;
// The called process cannot be started: an incident at the call; Retry calls again.
struct CalledFailed {
    Key key = 0;
    std::string code;
    std::string about;
};
// Facts of the host's context changed: conditional events are looked at again.
struct ContextChanged {};
// Ends the instance at once, whatever it does.
struct Cancel {};

using Trigger =
    std::variant<Start, TaskDone, JobDone, JobError, JobEscalation, JobFailed, TimerDue,
                 MessageArrived, SignalArrived, CalledDone, CalledError, CalledEscalation,
                 CalledFailed, Retry, Move, Withdraw, ContextChanged, Cancel>;

}  // namespace fangxing::engine
