#include "process/bpmn/extensions.h"

#include <string_view>

namespace fangxing::bpmn {
namespace {

enum class Dialect { zeebe, camunda, flowable, other };

Dialect dialect_of(std::string_view space) {
    if (space == "http://camunda.org/schema/zeebe/1.0") return Dialect::zeebe;
    if (space == "http://camunda.org/schema/1.0/bpmn") return Dialect::camunda;
    if (space == "http://flowable.org/bpmn" || space == "http://activiti.org/bpmn") {
        return Dialect::flowable;
    }
    return Dialect::other;
}

struct Row {
    Dialect dialect;
    std::string_view element;  // inside extensionElements; empty: an attribute of the BPMN element
    std::string_view attribute;
    Fact fact;
};

constexpr auto z = Dialect::zeebe;
constexpr auto c = Dialect::camunda;
constexpr auto f = Dialect::flowable;

constexpr Row table[] = {
    {z, "assignmentDefinition", "assignee", Fact::assignee},
    {z, "assignmentDefinition", "candidateUsers", Fact::users},
    {z, "assignmentDefinition", "candidateGroups", Fact::groups},
    {z, "taskSchedule", "dueDate", Fact::due},
    {z, "taskSchedule", "followUpDate", Fact::follow_up},
    {z, "priorityDefinition", "priority", Fact::priority},
    {z, "formDefinition", "formKey", Fact::form},
    {z, "formDefinition", "formId", Fact::form},
    {z, "formDefinition", "externalReference", Fact::form},
    {z, "taskDefinition", "type", Fact::job_type},
    {z, "calledDecision", "decisionId", Fact::decision},
    {z, "calledDecision", "resultVariable", Fact::result_variable},
    {z, "script", "expression", Fact::script},
    {z, "script", "resultVariable", Fact::result_variable},
    {z, "loopCharacteristics", "inputCollection", Fact::collection},
    {z, "loopCharacteristics", "inputElement", Fact::element_variable},
    {z, "loopCharacteristics", "outputCollection", Fact::output_collection},
    {z, "loopCharacteristics", "outputElement", Fact::output_element},
    {z, "calledElement", "processId", Fact::called_process},
    {z, "calledElement", "versionTag", Fact::called_tag},
    {z, "calledElement", "propagateAllParentVariables", Fact::pass_all_in},
    {z, "calledElement", "propagateAllChildVariables", Fact::pass_all_out},
    {z, "subscription", "correlationKey", Fact::correlation},
    {z, "versionTag", "value", Fact::version_tag},
    {c, "", "assignee", Fact::assignee},
    {c, "", "candidateUsers", Fact::users},
    {c, "", "candidateGroups", Fact::groups},
    {c, "", "dueDate", Fact::due},
    {c, "", "followUpDate", Fact::follow_up},
    {c, "", "priority", Fact::priority},
    {c, "", "formKey", Fact::form},
    {c, "", "formRef", Fact::form},
    {c, "", "topic", Fact::job_type},
    {c, "", "decisionRef", Fact::decision},
    {c, "", "resultVariable", Fact::result_variable},
    {c, "", "collection", Fact::collection},
    {c, "", "elementVariable", Fact::element_variable},
    {c, "", "calledElementVersionTag", Fact::called_tag},
    {c, "", "versionTag", Fact::version_tag},
    {c, "", "errorCodeVariable", Fact::code_variable},
    {c, "", "errorMessageVariable", Fact::message_variable},
    {c, "", "escalationCodeVariable", Fact::code_variable},
    {f, "", "assignee", Fact::assignee},
    {f, "", "candidateUsers", Fact::users},
    {f, "", "candidateGroups", Fact::groups},
    {f, "", "dueDate", Fact::due},
    {f, "", "priority", Fact::priority},
    {f, "", "formKey", Fact::form},
    {f, "", "topic", Fact::job_type},
    {f, "", "type", Fact::job_type},
    {f, "", "delegateExpression", Fact::job_type},
    {f, "", "resultVariable", Fact::result_variable},
    {f, "", "resultVariableName", Fact::result_variable},
    {f, "", "collection", Fact::collection},
    {f, "", "elementVariable", Fact::element_variable},
    {f, "", "elementIndexVariable", Fact::index_variable},
    {f, "", "errorVariableCode", Fact::code_variable},
};

void read_attribute(Dialect dialect, std::string_view element, const XmlAttribute& attribute,
                    Extensions& out) {
    for (const auto& row : table) {
        if (row.dialect != dialect || row.element != element) continue;
        if (row.attribute != attribute.name) continue;
        out.facts[row.fact] = attribute.value;
        if (row.fact == Fact::correlation) out.correlations.push_back(attribute.value);
    }
}

// camunda:in, camunda:out and flowable's twins.
void read_call_mapping(const XmlNode& node, std::vector<Crossing>& list, bool& all) {
    if (node.attribute("variables") == "all") all = true;
    if (node.has("source")) list.push_back({node.attribute("source"), true, ""});
    if (node.has("sourceExpression")) {
        list.push_back({node.attribute("sourceExpression"), false, ""});
    }
    if (node.has("target") && !list.empty()) list.back().target = node.attribute("target");
}

void read_parts(const XmlNode& holder, Extensions& out) {
    for (const auto& part : holder.children) {
        if (part.name == "property") {
            out.properties[part.attribute("name")] = part.attribute("value");
        } else if (part.name == "header") {
            out.headers.emplace_back(part.attribute("key"), part.attribute("value"));
        } else if (part.name == "input" || part.name == "output") {
            auto& list = part.name == "input" ? out.inputs : out.outputs;
            list.push_back({part.attribute("source"), false, part.attribute("target")});
        } else if (part.name == "inputParameter" || part.name == "outputParameter") {
            auto& list = part.name == "inputParameter" ? out.inputs : out.outputs;
            list.push_back({part.text, false, part.attribute("name")});
        }
    }
}

// flowable: <serviceTask flowable:type="dmn"> names its decision in a field.
void read_field(const XmlNode& node, Extensions& out) {
    if (node.attribute("name") != "decisionTableReferenceKey") return;
    const auto* text = node.child("string");
    out.facts[Fact::decision] = text ? text->text : node.attribute("stringValue");
}

void read_extension(const XmlNode& node, Extensions& out) {
    const auto dialect = dialect_of(node.space);
    if (dialect == Dialect::other) return;
    for (const auto& attribute : node.attributes) {
        if (attribute.space.empty()) read_attribute(dialect, node.name, attribute, out);
    }
    if (node.name == "in") read_call_mapping(node, out.in, out.all_in);
    if (node.name == "out") read_call_mapping(node, out.out, out.all_out);
    if (node.name == "field") read_field(node, out);
    read_parts(node, out);
}

}  // namespace

std::string Extensions::get(Fact fact) const {
    const auto found = facts.find(fact);
    return found == facts.end() ? std::string() : found->second;
}

Extensions read_extensions(const XmlNode& node) {
    Extensions out;
    for (const auto& attribute : node.attributes) {
        const auto dialect = dialect_of(attribute.space);
        if (dialect != Dialect::other) read_attribute(dialect, "", attribute, out);
    }
    for (const auto& child : node.children) {
        if (child.name != "extensionElements") continue;
        for (const auto& extension : child.children) read_extension(extension, out);
    }
    if (out.has(Fact::decision) && out.get(Fact::job_type) == "dmn") {
        out.facts.erase(Fact::job_type);
    }
    return out;
}

}  // namespace fangxing::bpmn
