// The one table that maps the extension attributes of three dialects to one set of facts.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "process/bpmn/xml.h"

namespace fangxing::bpmn {

enum class Fact {
    assignee,
    users,
    groups,
    due,
    follow_up,
    priority,
    form,
    job_type,
    decision,
    result_variable,
    collection,
    element_variable,
    index_variable,
    output_collection,
    output_element,
    called_process,
    called_tag,
    pass_all_in,
    pass_all_out,
    correlation,
    version_tag,
    code_variable,
    message_variable,
    script,
};

// One variable that crosses a border. `source` is the text as written; a `name` is a variable's.
struct Crossing {
    std::string source;
    bool is_name = false;
    std::string target;
};

struct Extensions {
    std::map<Fact, std::string> facts;
    std::vector<std::string> correlations;
    std::vector<std::pair<std::string, std::string>> headers;
    std::map<std::string, std::string> properties;
    std::vector<Crossing> inputs;   // zeebe:input, camunda:inputParameter
    std::vector<Crossing> outputs;  // zeebe:output, camunda:outputParameter
    std::vector<Crossing> in;       // camunda:in, flowable:in
    std::vector<Crossing> out;
    bool all_in = false;  // camunda:in variables="all"
    bool all_out = false;

    std::string get(Fact fact) const;
    bool has(Fact fact) const { return facts.contains(fact); }
};

// Reads the foreign attributes of a BPMN element and what its extensionElements hold.
Extensions read_extensions(const XmlNode& node);

}  // namespace fangxing::bpmn
