#include <algorithm>
#include <initializer_list>

#include "process/bpmn/check.h"

namespace fangxing::bpmn {
namespace {

bool one_of(EventKind kind, std::initializer_list<EventKind> kinds) {
    return std::ranges::find(kinds, kind) != kinds.end();
}

bool in_event_sub(const Process& process, const Element& element) {
    return process.at(element.parent).kind == Kind::event_sub_process;
}

bool event_fits(const Process& process, const Element& element) {
    using enum EventKind;
    const auto kind = element.event.kind;
    switch (element.kind) {
        case Kind::start_event:
            if (in_event_sub(process, element)) {
                return one_of(
                    kind, {message, timer, error, escalation, signal, compensation, conditional});
            }
            return one_of(kind, {none, message, timer, signal, conditional});
        case Kind::end_event:
            return one_of(kind,
                          {none, message, error, escalation, signal, compensation, terminate});
        case Kind::catch_event: return one_of(kind, {message, timer, signal, conditional, link});
        case Kind::throw_event:
            return one_of(kind, {none, message, signal, escalation, compensation, link});
        case Kind::boundary_event:
            return one_of(kind,
                          {message, timer, error, escalation, signal, compensation, conditional});
        default: return true;
    }
}

void check_event(const Process& process, const Element& element, std::vector<Problem>& refusals) {
    if (!event_fits(process, element)) {
        refusals.push_back(
            {"bpmn.event_not_run", element.id, std::string(to_text(element.event.kind))});
    }
    const bool throws = element.kind == Kind::end_event || element.kind == Kind::throw_event;
    const bool by_code = one_of(element.event.kind, {EventKind::error, EventKind::escalation});
    if (throws && by_code && !element.event.name) {
        refusals.push_back({"bpmn.code_missing", element.id, ""});
    }
    const bool by_name = one_of(element.event.kind, {EventKind::message, EventKind::signal});
    if (by_name && element.event.ref.empty() && !(throws && element.job)) {
        const auto kind = std::string(to_text(element.event.kind));
        refusals.push_back({"bpmn." + kind + "_missing", element.id, ""});
    }
    if (element.kind == Kind::boundary_event) {
        if (element.attached == none) {
            refusals.push_back({"bpmn.not_attached", element.id, ""});
        } else if (!process.at(element.attached).is_activity() ||
                   process.at(element.attached).kind == Kind::event_sub_process ||
                   process.at(element.attached).parent != element.parent) {
            refusals.push_back(
                {"bpmn.attached_to_wrong_element", element.id, process.at(element.attached).id});
        } else if (element.event.kind == EventKind::compensation &&
                   process.at(element.attached).handler == none) {
            refusals.push_back({"bpmn.handler_missing", element.id, ""});
        }
    }
    if (element.kind == Kind::boundary_event || element.kind == Kind::start_event) {
        if (!element.incoming.empty()) refusals.push_back({"bpmn.flow_into", element.id, ""});
    }
    if (element.kind == Kind::end_event && !element.outgoing.empty()) {
        refusals.push_back({"bpmn.flow_out_of", element.id, ""});
    }
    const bool error = element.event.kind == EventKind::error;
    if (error && element.kind == Kind::boundary_event && !element.interrupting) {
        refusals.push_back({"bpmn.error_must_interrupt", element.id, ""});
    }
}

}  // namespace

void check_elements(const Process& process, std::vector<Problem>& refusals) {
    for (const auto& element : process.elements) {
        if (element.kind == Kind::unsupported) {
            refusals.push_back({"bpmn.element_not_run", element.id, element.raw});
        }
        if (element.self == 0) continue;
        check_event(process, element, refusals);
        if (element.kind == Kind::script_task && !element.script && !element.job) {
            refusals.push_back({"bpmn.script_missing", element.id, ""});
        }
        if (element.kind == Kind::call_activity && !element.called.process) {
            refusals.push_back({"bpmn.called_process_missing", element.id, ""});
        }
        if (element.loop && element.kind == Kind::event_sub_process) {
            refusals.push_back({"bpmn.loop_not_run", element.id, ""});
        }
    }
}

}  // namespace fangxing::bpmn
