// What an instance wishes of its host: the output of one step, to be met in the same transaction.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/instant.h"
#include "process/bpmn/model.h"
#include "process/engine/instance.h"

namespace fangxing::engine {

// Each key is that of an element instance unless it says otherwise.

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
    feel::Value saw;  // a context: the variables there, and the host's names that were read
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

}  // namespace fangxing::engine
