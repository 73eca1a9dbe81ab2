#include <algorithm>
#include <map>
#include <set>

#include "process/bpmn/check.h"

namespace fangxing::bpmn {
namespace {

struct Structure {
    const Process& process;
    std::vector<Problem>& refusals;

    void no(std::string code, const Element& element, std::string about = {}) {
        refusals.push_back({std::move(code), element.id, std::move(about)});
    }

    void flows() {
        for (const auto& flow : process.flows) {
            if (flow.source == none || flow.target == none) continue;
            const auto& from = process.at(flow.source);
            const auto& to = process.at(flow.target);
            if (from.parent != to.parent) {
                refusals.push_back({"bpmn.flow_across_scopes", flow.id, from.id + " → " + to.id});
            }
        }
    }

    void starts(const Element& scope) {
        const auto& list = scope.starts;
        const auto is_none = [&](Index at) { return process.at(at).event.kind == EventKind::none; };
        const auto nones = std::ranges::count_if(list, is_none);
        if (list.empty()) no("bpmn.no_start", scope);
        if (nones > 1) no("bpmn.several_none_starts", scope);
        if (scope.kind == Kind::sub_process && nones != std::ssize(list)) {
            no("bpmn.sub_process_with_event_start", scope);
        }
        if (scope.kind == Kind::event_sub_process && list.size() > 1) {
            no("bpmn.event_sub_process_with_several_starts", scope);
        }
        if (scope.kind != Kind::event_sub_process) return;
        if (!scope.incoming.empty() || !scope.outgoing.empty()) {
            no("bpmn.event_sub_process_with_flows", scope);
        }
        if (list.size() != 1) return;
        const auto& start = process.at(list.front());
        if (start.event.kind == EventKind::error && !start.interrupting) {
            no("bpmn.error_must_interrupt", start);
        }
    }

    void links(const Element& scope) {
        std::map<std::string, int> targets;
        for (const auto child : scope.children) {
            const auto& element = process.at(child);
            if (element.event.kind != EventKind::link) continue;
            if (element.kind == Kind::catch_event) {
                if (++targets[element.event.name.text] == 2) no("bpmn.two_link_targets", element);
                if (!element.incoming.empty()) no("bpmn.flow_into", element);
            } else if (link_target(process, element) == none) {
                no("bpmn.no_link_target", element, element.event.name.text);
            } else if (!element.outgoing.empty()) {
                no("bpmn.flow_out_of", element);
            }
        }
    }

    void event_gateway(const Element& gateway) {
        if (gateway.outgoing.empty()) no("bpmn.event_gateway_without_targets", gateway);
        for (const auto flow : gateway.outgoing) {
            const auto at = process.flow(flow).target;
            if (at == none) continue;
            const auto& target = process.at(at);
            const bool catches =
                target.kind == Kind::receive_task ||
                (target.kind == Kind::catch_event && target.event.kind != EventKind::link);
            if (!catches || target.incoming.size() != 1 || !target.boundary.empty()) {
                no("bpmn.bad_event_gateway_target", gateway, target.id);
            }
        }
    }

    // One scope or border cannot tell two catchers of one message, signal, error or escalation.
    void catchers(const std::vector<Index>& events, bool only_thrown) {
        std::set<std::pair<EventKind, std::string>> seen;
        for (const auto at : events) {
            const auto& element = process.at(at);
            const auto kind = element.event.kind;
            const bool thrown = kind == EventKind::error || kind == EventKind::escalation;
            const bool named = kind == EventKind::message || kind == EventKind::signal;
            if (!thrown && (!named || only_thrown)) continue;
            if (!seen.emplace(kind, element.event.name.text).second) {
                no("bpmn.two_catchers", element, element.event.name.text);
            }
        }
    }

    void catchers_of(const Element& element) {
        auto starts = element.self == 0 ? element.starts : std::vector<Index>();
        for (const auto sub : element.event_subs) {
            if (process.at(sub).start != none) starts.push_back(process.at(sub).start);
        }
        catchers(starts, false);
        catchers(element.boundary, true);
    }

    // More than one way out: each needs a condition, or is the default.
    void exclusive_gateway(const Element& gateway) {
        if (gateway.outgoing.size() < 2) return;
        for (const auto flow : gateway.outgoing) {
            if (flow == gateway.default_flow || process.flow(flow).condition) continue;
            no("bpmn.condition_missing", gateway, process.flow(flow).id);
        }
    }

    // What is to be undone lies in a scope around the throw.
    void undone(const Element& element) {
        if (element.event.activity == none) return;
        const auto wanted = process.at(element.event.activity).parent;
        for (auto at = element.parent; at != none; at = process.at(at).parent) {
            if (at == wanted) return;
        }
        no("bpmn.bad_compensation_target", element, process.at(element.event.activity).id);
    }

    void handlers() {
        for (const auto& element : process.elements) {
            if (!element.is_handler) continue;
            if (!element.incoming.empty() || !element.outgoing.empty()) {
                no("bpmn.handler_with_flows", element);
            }
            if (!element.is_activity()) no("bpmn.handler_is_no_activity", element);
        }
        for (const auto& element : process.elements) {
            if (element.handler == none) continue;
            if (process.at(element.handler).parent != element.parent) {
                no("bpmn.flow_across_scopes", element, process.at(element.handler).id);
            }
        }
    }
};

}  // namespace

void check_structure(const Process& process, std::vector<Problem>& refusals) {
    Structure check{process, refusals};
    check.flows();
    check.handlers();
    for (const auto& element : process.elements) {
        if (element.is_scope() && element.kind != Kind::unsupported) {
            check.starts(element);
            check.links(element);
        }
        if (element.kind == Kind::event_gateway) check.event_gateway(element);
        if (element.kind == Kind::exclusive_gateway) check.exclusive_gateway(element);
        check.catchers_of(element);
        check.undone(element);
    }
}

}  // namespace fangxing::bpmn
