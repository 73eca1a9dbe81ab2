// A process as compiled from BPMN 2.0: elements and flows by index in document order, immutable.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "process/feel/feel.h"

namespace fangxing::bpmn {

// Position in Process::elements or Process::flows. It follows document order over all flow nodes,
// known or not, so that it names the same element whenever the same bytes are read again.
using Index = std::int32_t;
inline constexpr Index none = -1;

enum class Kind {
    process,
    sub_process,
    event_sub_process,
    call_activity,
    task,  // abstract or manual: passes at once
    user_task,
    service_task,
    send_task,
    receive_task,
    script_task,
    business_rule_task,
    exclusive_gateway,
    parallel_gateway,
    inclusive_gateway,
    event_gateway,
    start_event,
    end_event,
    catch_event,
    throw_event,
    boundary_event,
    unsupported,  // transaction, ad-hoc sub-process, complex gateway …: shown, never deployed
};

enum class EventKind {
    none,
    message,
    timer,
    error,
    escalation,
    signal,
    compensation,
    conditional,
    link,
    terminate,
    unsupported,  // cancel, multiple
};

std::string_view to_text(Kind kind);
std::string_view to_text(EventKind kind);

// What an attribute says: a literal text, or FEEL when `expression` is there.
struct Text {
    std::string text;
    feel::Expression expression;

    bool is_feel() const { return static_cast<bool>(expression); }
    explicit operator bool() const { return !text.empty() || is_feel(); }
};

// One input or output mapping: `target` may be a path, a.b.c.
struct Mapping {
    Text source;
    std::string target;
};

enum class TimerKind { date, duration, cycle };

struct EventDefinition {
    EventKind kind = EventKind::none;
    std::string ref;   // id of the message, signal, error or escalation; of the activity to undo
    Text name;         // of message, signal or link; code of error or escalation
    bool any = false;  // error or escalation caught whatever its code
    std::vector<Text> correlation;  // one or several keys
    TimerKind timer = TimerKind::duration;
    Text time;
    Text condition;
    std::string code_variable;
    std::string message_variable;
    Index activity = none;  // compensation: what to undo; none: all of the scope
};

struct Loop {
    bool parallel = true;
    bool standard = false;  // standardLoop: `condition` repeats while true
    bool test_before = false;
    std::optional<std::int64_t> maximum;
    Text condition;
    Text cardinality;
    Text collection;
    std::string element_variable;
    std::string index_variable;
    std::string output_collection;
    Text output_element;
    Text completion;
};

struct Assignment {
    Text assignee;
    Text users;
    Text groups;  // a lane's name when the element says nothing
    Text due;
    Text follow_up;
    Text priority;
    std::string form;
};

struct Called {
    Text process;
    std::string version_tag;
    bool pass_all_in = true;
    bool pass_all_out = true;
    std::vector<Mapping> in;
    std::vector<Mapping> out;
};

struct Element {
    std::string id;
    std::string name;
    std::string en;
    std::string stage;  // inherited from the enclosing scope
    std::string lane;
    std::string raw;  // the XML element's own name, e.g. "manualTask"
    Text step;        // property `step`, else empty
    Kind kind = Kind::unsupported;
    Index self = none;
    Index parent = none;    // enclosing scope; none for the process itself
    Index attached = none;  // boundary event: the activity it stands on
    Index handler = none;   // activity: its compensation handler
    Index default_flow = none;
    Index start = none;  // scope: its start event (of an event sub-process: the one that triggers)
    bool interrupting = true;       // boundary event, start event of an event sub-process
    bool is_handler = false;        // isForCompensation
    std::vector<Index> incoming;    // flows
    std::vector<Index> outgoing;    // flows, in document order
    std::vector<Index> children;    // scope: what lies directly in it
    std::vector<Index> starts;      // process: all start events
    std::vector<Index> boundary;    // activity: boundary events, without those of compensation
    std::vector<Index> event_subs;  // scope: its event sub-processes
    EventDefinition event;
    std::optional<Loop> loop;
    Assignment assignment;
    Text job;  // type of external work, or empty
    std::vector<std::pair<std::string, std::string>> headers;
    std::vector<Mapping> inputs;
    std::vector<Mapping> outputs;
    Called called;
    Text decision;
    Text script;
    std::string result_variable;
    std::map<std::string, std::string> properties;

    bool is_scope() const;
    bool is_activity() const;
    bool is_gateway() const;
};

struct Flow {
    std::string id;  // may be empty
    std::string name;
    Index self = none;
    Index source = none;
    Index target = none;
    Text condition;
};

struct Process {
    std::string id;
    std::string name;
    std::string version_tag;
    bool executable = true;
    std::vector<Element> elements;  // [0] is the process itself
    std::vector<Flow> flows;
    std::map<std::string, Index, std::less<>> by_id;

    const Element& root() const { return elements.front(); }
    const Element& at(Index index) const { return elements[static_cast<std::size_t>(index)]; }
    const Flow& flow(Index index) const { return flows[static_cast<std::size_t>(index)]; }
    const Element* find(std::string_view id_of_element) const;
};

// What a reading or a check has to say about one element; `code` is `bpmn.…`.
struct Problem {
    std::string code;
    std::string element;  // id, or empty
    std::string about;

    bool operator==(const Problem&) const = default;
};

struct Definitions {
    base::Digest digest;  // of the bytes as they came
    std::vector<Process> processes;
    std::vector<Problem> refusals;  // why it cannot be deployed, as far as reading found
    std::vector<Problem> ignored;   // kept and shown, not run
};

}  // namespace fangxing::bpmn
