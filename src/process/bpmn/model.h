// A process as compiled from BPMN 2.0: elements and flows by index in document order, immutable.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "process/bpmn/parts.h"

namespace fangxing::bpmn {

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
