#include "process/bpmn/model.h"

namespace fangxing::bpmn {

std::string_view to_text(Kind kind) {
    switch (kind) {
        case Kind::process: return "process";
        case Kind::sub_process: return "sub_process";
        case Kind::event_sub_process: return "event_sub_process";
        case Kind::call_activity: return "call_activity";
        case Kind::task: return "task";
        case Kind::user_task: return "user_task";
        case Kind::service_task: return "service_task";
        case Kind::send_task: return "send_task";
        case Kind::receive_task: return "receive_task";
        case Kind::script_task: return "script_task";
        case Kind::business_rule_task: return "business_rule_task";
        case Kind::exclusive_gateway: return "exclusive_gateway";
        case Kind::parallel_gateway: return "parallel_gateway";
        case Kind::inclusive_gateway: return "inclusive_gateway";
        case Kind::event_gateway: return "event_gateway";
        case Kind::start_event: return "start_event";
        case Kind::end_event: return "end_event";
        case Kind::catch_event: return "catch_event";
        case Kind::throw_event: return "throw_event";
        case Kind::boundary_event: return "boundary_event";
        case Kind::unsupported: return "unsupported";
    }
    return {};
}

std::string_view to_text(EventKind kind) {
    switch (kind) {
        case EventKind::none: return "none";
        case EventKind::message: return "message";
        case EventKind::timer: return "timer";
        case EventKind::error: return "error";
        case EventKind::escalation: return "escalation";
        case EventKind::signal: return "signal";
        case EventKind::compensation: return "compensation";
        case EventKind::conditional: return "conditional";
        case EventKind::link: return "link";
        case EventKind::terminate: return "terminate";
        case EventKind::unsupported: return "unsupported";
    }
    return {};
}

bool Element::is_scope() const {
    // A transaction or ad-hoc sub-process is not run, but what lies in it is numbered and shown.
    return kind == Kind::process || kind == Kind::sub_process || kind == Kind::event_sub_process ||
           raw == "transaction" || raw == "adHocSubProcess";
}

bool Element::is_activity() const {
    return kind >= Kind::sub_process && kind <= Kind::business_rule_task;
}

bool Element::is_gateway() const {
    return kind >= Kind::exclusive_gateway && kind <= Kind::event_gateway;
}

const Element* Process::find(std::string_view id_of_element) const {
    const auto found = by_id.find(id_of_element);
    return found == by_id.end() ? nullptr : &at(found->second);
}

}  // namespace fangxing::bpmn
