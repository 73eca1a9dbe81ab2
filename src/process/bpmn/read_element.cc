#include <algorithm>

#include "process/bpmn/reader.h"

namespace fangxing::bpmn {
namespace {

struct Named {
    std::string_view name;
    Kind kind;
};
constexpr Named element_kinds[] = {
    {"subProcess", Kind::sub_process},
    {"callActivity", Kind::call_activity},
    {"task", Kind::task},
    {"manualTask", Kind::task},
    {"userTask", Kind::user_task},
    {"serviceTask", Kind::service_task},
    {"sendTask", Kind::send_task},
    {"receiveTask", Kind::receive_task},
    {"scriptTask", Kind::script_task},
    {"businessRuleTask", Kind::business_rule_task},
    {"exclusiveGateway", Kind::exclusive_gateway},
    {"parallelGateway", Kind::parallel_gateway},
    {"inclusiveGateway", Kind::inclusive_gateway},
    {"eventBasedGateway", Kind::event_gateway},
    {"startEvent", Kind::start_event},
    {"endEvent", Kind::end_event},
    {"intermediateCatchEvent", Kind::catch_event},
    {"intermediateThrowEvent", Kind::throw_event},
    {"boundaryEvent", Kind::boundary_event},
    {"transaction", Kind::unsupported},
    {"adHocSubProcess", Kind::unsupported},
    {"complexGateway", Kind::unsupported},
    {"subChoreography", Kind::unsupported},
    {"choreographyTask", Kind::unsupported},
    {"callChoreography", Kind::unsupported},
    {"implicitThrowEvent", Kind::unsupported},
    {"event", Kind::unsupported},
};

constexpr std::ptrdiff_t deepest_target = 16;

const Named* kind_of(std::string_view name) {
    const auto* found = std::ranges::find(element_kinds, name, &Named::name);
    return found == std::end(element_kinds) ? nullptr : found;
}

std::vector<Mapping> mappings(const std::vector<Crossing>& crossings,
                              const Expressions& expressions, const std::string& id) {
    std::vector<Mapping> out;
    for (const auto& each : crossings) {
        if (each.target.empty() || std::ranges::count(each.target, '.') > deepest_target) {
            expressions.refuse("bpmn.mapping_target", id, each.target);
            continue;
        }
        auto source = each.is_name ? expressions.expression(each.source, id)
                                   : expressions.text(each.source, id);
        out.push_back({std::move(source), each.target});
    }
    return out;
}

// "user(kermit), group(management)" of resourceAssignmentExpression; a bare name is a group.
void put_resources(std::string_view text, std::string& users, std::string& groups) {
    while (!text.empty()) {
        const auto comma = text.find(',');
        auto one = text.substr(0, comma);
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
        while (!one.empty() && one.front() == ' ') one.remove_prefix(1);
        while (!one.empty() && one.back() == ' ') one.remove_suffix(1);
        auto* list = &groups;
        if (one.ends_with(")") && (one.starts_with("user(") || one.starts_with("group("))) {
            list = one.starts_with("user(") ? &users : &groups;
            one = one.substr(one.find('(') + 1);
            one.remove_suffix(1);
        }
        if (!one.empty()) *list += (list->empty() ? "" : ",") + std::string(one);
    }
}

}  // namespace

void Reader::read_lanes(const XmlNode& node) {
    for (const auto& set : node.children) {
        if (set.name != "laneSet" && set.name != "childLaneSet") continue;
        for (const auto& lane : set.children) {
            for (const auto& member : lane.children) {
                // An inner lane is read later and is the more exact one.
                if (member.name == "flowNodeRef") {
                    lanes_[local_part(member.text)] = lane.attribute("name");
                }
            }
            read_lanes(lane);
        }
    }
}

void Reader::read_scope(const XmlNode& node, Index scope) {
    for (const auto& child : node.children) read_child(child, scope);
}

void Reader::read_child(const XmlNode& node, Index scope) {
    if (node.name == "sequenceFlow") {
        flows_.push_back({&node, scope});
    } else if (node.name == "association") {
        associations_.emplace_back(local_part(node.attribute("sourceRef")),
                                   local_part(node.attribute("targetRef")));
    } else if (kind_of(node.name)) {
        const auto index = read_element(node, scope);
        if (process_->at(index).is_scope()) read_scope(node, index);
    }
}

Index Reader::read_element(const XmlNode& node, Index scope) {
    const auto index = static_cast<Index>(process_->elements.size());
    const auto extensions = read_extensions(node);
    Element element;
    element.self = index;
    element.parent = scope;
    element.id = node.attribute("id");
    element.name = node.attribute("name");
    element.raw = node.name;
    element.kind = kind_of(node.name)->kind;
    if (element.kind == Kind::sub_process && node.attribute("triggeredByEvent") == "true") {
        element.kind = Kind::event_sub_process;
    }
    if (element.kind == Kind::unsupported) {
        out_.ignored.push_back({"bpmn.not_run", element.id, node.name});
    }
    if (element.id.empty()) refuse("bpmn.id_missing", "", node.name);
    process_->by_id.emplace(element.id, index);
    read_attributes(node, extensions, element);
    read_loops(node, element);
    if (node.has("attachedToRef")) {
        attached_.push_back({index, local_part(node.attribute("attachedToRef"))});
    }
    if (node.has("default")) defaults_.push_back({index, local_part(node.attribute("default"))});
    read_events(node, element);
    process_->elements.push_back(std::move(element));
    auto& holder = process_->elements[static_cast<std::size_t>(scope)];
    holder.children.push_back(index);
    return index;
}

void Reader::read_attributes(const XmlNode& node, const Extensions& extensions, Element& element) {
    const auto& id = element.id;
    const auto text = [&](Fact fact) { return expressions_.text(extensions.get(fact), id); };
    element.properties = extensions.properties;
    element.headers = extensions.headers;
    element.interrupting =
        node.attribute(node.name == "boundaryEvent" ? "cancelActivity" : "isInterrupting") !=
        "false";
    element.is_handler = node.attribute("isForCompensation") == "true";
    element.assignment = {.assignee = text(Fact::assignee),
                          .users = text(Fact::users),
                          .groups = text(Fact::groups),
                          .due = text(Fact::due),
                          .follow_up = text(Fact::follow_up),
                          .priority = text(Fact::priority),
                          .form = extensions.get(Fact::form)};
    read_resources(node, element);
    const auto lane = lanes_.find(id);
    if (lane != lanes_.end()) element.lane = lane->second;
    element.job = text(Fact::job_type);
    element.inputs = mappings(extensions.inputs, expressions_, id);
    element.outputs = mappings(extensions.outputs, expressions_, id);
    element.decision = text(Fact::decision);
    element.result_variable = extensions.get(Fact::result_variable);
    if (element.kind == Kind::script_task) {
        const auto* script = node.child("script");
        const auto format = node.attribute("scriptFormat");
        element.script =
            expressions_.expression(script ? script->text : extensions.get(Fact::script), id);
        if (!format.empty() && format.find("feel") == std::string::npos &&
            format.find("FEEL") == std::string::npos) {
            refuse("bpmn.script_language", id, format);
        }
    }
    if (element.kind == Kind::call_activity) read_call(node, extensions, element);
}

void Reader::read_call(const XmlNode& node, const Extensions& extensions, Element& element) {
    auto& called = element.called;
    auto process = extensions.get(Fact::called_process);
    if (process.empty()) process = local_part(node.attribute("calledElement"));
    called.process = expressions_.text(process, element.id);
    called.version_tag = extensions.get(Fact::called_tag);
    called.in = mappings(extensions.in, expressions_, element.id);
    called.out = mappings(extensions.out, expressions_, element.id);
    // Only mapped variables cross where a mapping exists, unless the file says otherwise.
    const auto all = [&](Fact fact, bool marked, const std::vector<Mapping>& list,
                         const std::vector<Mapping>& io) {
        if (extensions.has(fact)) return extensions.get(fact) == "true";
        return marked || (list.empty() && io.empty());
    };
    called.pass_all_in = all(Fact::pass_all_in, extensions.all_in, called.in, element.inputs);
    called.pass_all_out = all(Fact::pass_all_out, extensions.all_out, called.out, element.outputs);
}

void Reader::read_resources(const XmlNode& node, Element& element) {
    std::string users;
    std::string groups;
    for (const auto& child : node.children) {
        const bool person = child.name == "humanPerformer" || child.name == "performer";
        if (!person && child.name != "potentialOwner") continue;
        const auto* assignment = child.child("resourceAssignmentExpression");
        const auto* expression = assignment ? assignment->child("formalExpression") : nullptr;
        if (!expression) continue;
        if (person) {
            element.assignment.assignee = expressions_.text(expression->text, element.id);
        } else if (expression->text.starts_with("=")) {
            element.assignment.groups = expressions_.text(expression->text, element.id);
        } else {
            put_resources(expression->text, users, groups);
        }
    }
    if (!users.empty()) element.assignment.users = {users, {}};
    if (!groups.empty()) element.assignment.groups = {groups, {}};
}

void Reader::read_loops(const XmlNode& node, Element& element) {
    for (const auto& child : node.children) {
        if (child.name == "multiInstanceLoopCharacteristics" ||
            child.name == "standardLoopCharacteristics") {
            element.loop = read_loop(child, element.id);
        }
    }
}

Loop Reader::read_loop(const XmlNode& node, const std::string& id) {
    const auto extensions = read_extensions(node);
    const auto child_text = [&](std::string_view name) {
        const auto* child = node.child(name);
        return child ? child->text : std::string();
    };
    const auto child_name = [&](std::string_view name) {
        const auto* child = node.child(name);
        return child ? child->attribute("name") : std::string();
    };
    const auto either = [&](Fact fact, std::string standard) {
        return extensions.has(fact) ? extensions.get(fact) : std::move(standard);
    };
    Loop loop;
    loop.standard = node.name == "standardLoopCharacteristics";
    loop.parallel = !loop.standard && node.attribute("isSequential") != "true";
    loop.test_before = node.attribute("testBefore") == "true";
    if (node.has("loopMaximum")) {
        std::int64_t maximum = 0;
        for (const char digit : node.attribute("loopMaximum")) {
            if (digit < '0' || digit > '9' || maximum > 1'000'000) {
                refuse("bpmn.loop_maximum", id, node.attribute("loopMaximum"));
                break;
            }
            maximum = maximum * 10 + (digit - '0');
        }
        loop.maximum = maximum;
    }
    loop.condition = expressions_.expression(child_text("loopCondition"), id);
    loop.cardinality = expressions_.expression(child_text("loopCardinality"), id);
    loop.collection = expressions_.expression(
        either(Fact::collection, local_part(child_text("loopDataInputRef"))), id);
    loop.element_variable = either(Fact::element_variable, child_name("inputDataItem"));
    loop.index_variable = extensions.get(Fact::index_variable);
    loop.output_collection =
        either(Fact::output_collection, local_part(child_text("loopDataOutputRef")));
    loop.output_element =
        expressions_.expression(either(Fact::output_element, child_name("outputDataItem")), id);
    loop.completion = expressions_.expression(child_text("completionCondition"), id);
    if (!loop.standard && !loop.collection && !loop.cardinality) {
        refuse("bpmn.loop_without_list", id);
    }
    return loop;
}

}  // namespace fangxing::bpmn
