// The parts of an element of a compiled process: texts, events, loops, assignment, mappings.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "process/feel/feel.h"

namespace fangxing::bpmn {

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

// `none` or a position in Process::elements or Process::flows. It follows document order over
// all flow nodes, known or not, so that it names the same element whenever the same bytes are read
// again.
using Index = std::int32_t;
inline constexpr Index none = -1;

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

}  // namespace fangxing::bpmn
