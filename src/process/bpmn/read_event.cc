#include "process/bpmn/reader.h"

namespace fangxing::bpmn {
namespace {

EventKind event_kind(std::string_view name) {
    constexpr std::pair<std::string_view, EventKind> kinds[] = {
        {"messageEventDefinition", EventKind::message},
        {"timerEventDefinition", EventKind::timer},
        {"errorEventDefinition", EventKind::error},
        {"escalationEventDefinition", EventKind::escalation},
        {"signalEventDefinition", EventKind::signal},
        {"compensateEventDefinition", EventKind::compensation},
        {"conditionalEventDefinition", EventKind::conditional},
        {"linkEventDefinition", EventKind::link},
        {"terminateEventDefinition", EventKind::terminate},
    };
    for (const auto& [each, kind] : kinds) {
        if (each == name) return kind;
    }
    return EventKind::unsupported;
}

// ISO 8601: 2025-…, P1D, -PT5M, R3/PT1H; anything else is an expression, with or without "=".
bool begins_as_time(std::string_view text) {
    const auto from = text.find_first_not_of(" \t\r\n-");
    if (from == std::string_view::npos) return true;
    const auto first = text[from];
    const auto second = from + 1 < text.size() ? text[from + 1] : ' ';
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (first == 'P') return is_digit(second) || second == 'T';
    if (first == 'R') return is_digit(second) || second == '/';
    return is_digit(first);
}

}  // namespace

void Reader::read_events(const XmlNode& node, Element& element) {
    std::vector<const XmlNode*> definitions;
    for (const auto& child : node.children) {
        if (child.name == "eventDefinitionRef") {
            const auto found = event_definitions_.find(local_part(child.text));
            if (found == event_definitions_.end()) {
                refuse("bpmn.unknown_reference", element.id, child.text);
            } else {
                definitions.push_back(found->second);
            }
        } else if (child.name.ends_with("EventDefinition")) {
            definitions.push_back(&child);
        }
    }
    if (element.kind == Kind::receive_task || element.kind == Kind::send_task) {
        if (node.has("messageRef")) {
            element.event.kind = EventKind::message;
            read_reference("message", local_part(node.attribute("messageRef")), element.id,
                           element.event);
        }
        return;
    }
    if (definitions.empty()) return;
    element.event = read_event(*definitions.front(), element.id);
    if (definitions.size() > 1) element.event.kind = EventKind::unsupported;
    if (element.event.kind == EventKind::unsupported) {
        out_.ignored.push_back({"bpmn.not_run", element.id, definitions.front()->name});
    }
    // External work of a throwing message event stands on its definition in camunda 7's dialect.
    const auto job = read_extensions(*definitions.front()).get(Fact::job_type);
    if (!job.empty()) element.job = expressions_.text(job, element.id);
    const auto activity = local_part(definitions.front()->attribute("activityRef"));
    if (!activity.empty()) undone_.push_back({element.self, activity});
}

EventDefinition Reader::read_event(const XmlNode& definition, const std::string& id) {
    EventDefinition event;
    event.kind = event_kind(definition.name);
    const auto extensions = read_extensions(definition);
    event.code_variable = extensions.get(Fact::code_variable);
    event.message_variable = extensions.get(Fact::message_variable);
    const auto ref = [&](std::string_view name) { return local_part(definition.attribute(name)); };
    switch (event.kind) {
        case EventKind::message: read_reference("message", ref("messageRef"), id, event); break;
        case EventKind::signal: read_reference("signal", ref("signalRef"), id, event); break;
        case EventKind::error: read_reference("error", ref("errorRef"), id, event); break;
        case EventKind::escalation:
            read_reference("escalation", ref("escalationRef"), id, event);
            break;
        case EventKind::timer: read_timer(definition, id, event); break;
        case EventKind::conditional:
            if (const auto* condition = definition.child("condition")) {
                event.condition = expressions_.expression(condition->text, id);
            } else {
                refuse("bpmn.condition_missing", id);
            }
            break;
        case EventKind::link: event.name = {definition.attribute("name"), {}}; break;
        case EventKind::none:
        case EventKind::compensation:
        case EventKind::terminate:
        case EventKind::unsupported: break;
    }
    return event;
}

void Reader::read_reference(std::string_view kind, const std::string& ref, const std::string& id,
                            EventDefinition& event) {
    event.ref = ref;
    const bool by_code = kind == "error" || kind == "escalation";
    if (ref.empty()) {
        // Without a reference errors and escalations are caught whatever their code; a message or
        // signal must be named where it is not external work that throws it.
        event.any = by_code;
        return;
    }
    const auto found = declared_.find(ref);
    if (found == declared_.end() || found->second.kind != kind) {
        refuse("bpmn.unknown_reference", id, ref);
        return;
    }
    const auto& declared = found->second;
    if (by_code) {
        // An error without a code is known by its id, as both Camunda 7 and Flowable take it.
        event.any = false;
        const auto& code = declared.code.empty() ? ref : declared.code;
        event.name = expressions_.text(code, id);
        return;
    }
    if (!declared.has_name) {
        refuse("bpmn." + std::string(kind) + "_without_name", id, ref);
        return;
    }
    event.name = expressions_.text(declared.name, id);
    for (const auto& key : declared.correlations) {
        event.correlation.push_back(expressions_.expression(key, id));
    }
}

void Reader::read_timer(const XmlNode& definition, const std::string& id, EventDefinition& event) {
    constexpr std::pair<std::string_view, TimerKind> kinds[] = {
        {"timeDate", TimerKind::date},
        {"timeDuration", TimerKind::duration},
        {"timeCycle", TimerKind::cycle},
    };
    for (const auto& [name, kind] : kinds) {
        const auto* child = definition.child(name);
        if (!child || child->text.empty()) continue;
        event.timer = kind;
        event.time = begins_as_time(child->text) ? expressions_.text(child->text, id)
                                                 : expressions_.expression(child->text, id);
        return;
    }
    refuse("bpmn.timer_without_time", id);
}

}  // namespace fangxing::bpmn
