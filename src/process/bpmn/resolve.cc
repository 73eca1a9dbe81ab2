#include <algorithm>

#include "process/bpmn/reader.h"

namespace fangxing::bpmn {

Index Reader::find(const std::string& id) const {
    const auto found = process_->by_id.find(id);
    return found == process_->by_id.end() ? none : found->second;
}

void Reader::read_flow(const PendingFlow& pending) {
    const auto& node = *pending.node;
    Flow flow;
    flow.self = static_cast<Index>(process_->flows.size());
    flow.id = node.attribute("id");
    flow.name = node.attribute("name");
    const auto source = local_part(node.attribute("sourceRef"));
    const auto target = local_part(node.attribute("targetRef"));
    flow.source = find(source);
    flow.target = find(target);
    if (flow.source == none) refuse("bpmn.unknown_reference", flow.id, source);
    if (flow.target == none) refuse("bpmn.unknown_reference", flow.id, target);
    if (const auto* condition = node.child("conditionExpression")) {
        flow.condition = expressions_.expression(
            condition->text, flow.id.empty() ? source + " → " + target : flow.id);
    }
    if (flow.source != none && flow.target != none) {
        auto& from = process_->elements[static_cast<std::size_t>(flow.source)];
        auto& to = process_->elements[static_cast<std::size_t>(flow.target)];
        from.outgoing.push_back(flow.self);
        to.incoming.push_back(flow.self);
    }
    process_->flows.push_back(std::move(flow));
}

void Reader::resolve() {
    for (const auto& pending : flows_) read_flow(pending);
    auto& elements = process_->elements;
    for (const auto& [at, ref] : attached_) {
        auto& event = elements[static_cast<std::size_t>(at)];
        event.attached = find(ref);
        if (event.attached == none) {
            refuse("bpmn.unknown_reference", event.id, ref);
        } else if (event.event.kind != EventKind::compensation) {
            elements[static_cast<std::size_t>(event.attached)].boundary.push_back(at);
        }
    }
    for (const auto& [at, ref] : defaults_) {
        auto& element = elements[static_cast<std::size_t>(at)];
        for (const auto flow : element.outgoing) {
            if (process_->flow(flow).id == ref) element.default_flow = flow;
        }
        if (element.default_flow == none) refuse("bpmn.default_not_outgoing", element.id, ref);
    }
    for (const auto& [at, ref] : undone_) {
        auto& element = elements[static_cast<std::size_t>(at)];
        element.event.activity = find(ref);
        if (element.event.activity == none) refuse("bpmn.unknown_reference", element.id, ref);
    }
    resolve_associations();
    link_scopes();
    inherit();
}

void Reader::resolve_associations() {
    auto& elements = process_->elements;
    for (const auto& [source, target] : associations_) {
        auto event = find(source);
        auto handler = find(target);
        if (event == none || handler == none) continue;  // a text annotation's, say
        if (process_->at(event).kind != Kind::boundary_event) std::swap(event, handler);
        const auto& catcher = process_->at(event);
        if (catcher.kind != Kind::boundary_event || catcher.attached == none) continue;
        if (catcher.event.kind != EventKind::compensation) continue;
        elements[static_cast<std::size_t>(catcher.attached)].handler = handler;
        // Some modellers forget the mark; what an association names is a handler all the same.
        elements[static_cast<std::size_t>(handler)].is_handler = true;
    }
}

void Reader::link_scopes() {
    auto& elements = process_->elements;
    for (auto& scope : elements) {
        if (!scope.is_scope()) continue;
        for (const auto child : scope.children) {
            const auto& element = process_->at(child);
            if (element.kind == Kind::event_sub_process) scope.event_subs.push_back(child);
            if (element.kind != Kind::start_event) continue;
            scope.starts.push_back(child);
            const bool is_none = element.event.kind == EventKind::none;
            if (scope.start == none || is_none) scope.start = child;
        }
    }
}

void Reader::inherit() {
    auto& elements = process_->elements;
    const auto text = [](const Element& element, const char* name) {
        const auto found = element.properties.find(name);
        return found == element.properties.end() ? std::string() : found->second;
    };
    for (auto& element : elements) {
        element.stage = text(element, "stage");
        element.en = text(element, "en");
        element.step = expressions_.text(text(element, "step"), element.id);
        if (element.parent == none) continue;
        const auto& scope = process_->at(element.parent);  // stands before it: already done
        if (element.stage.empty()) element.stage = scope.stage;
        if (element.lane.empty()) element.lane = scope.lane;
    }
}

}  // namespace fangxing::bpmn
