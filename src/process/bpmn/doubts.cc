#include <algorithm>
#include <set>

#include "process/bpmn/check.h"

namespace fangxing::bpmn {
namespace {

void find_unreachable(const Process& process, std::vector<Problem>& warnings) {
    std::vector<bool> seen(process.elements.size());
    std::vector<Index> open;
    for (const auto& element : process.elements) {
        const bool begins = element.kind == Kind::start_event || element.is_handler ||
                            element.kind == Kind::event_sub_process || element.self == 0;
        if (begins) open.push_back(element.self);
    }
    while (!open.empty()) {
        const auto at = open.back();
        open.pop_back();
        if (at == none || seen[static_cast<std::size_t>(at)]) continue;
        seen[static_cast<std::size_t>(at)] = true;
        const auto& element = process.at(at);
        for (const auto flow : element.outgoing) open.push_back(process.flow(flow).target);
        open.insert(open.end(), element.boundary.begin(), element.boundary.end());
        open.push_back(link_target(process, element));
    }
    for (const auto& element : process.elements) {
        // The boundary event of a handler has no way in and is none.
        if (element.event.kind == EventKind::compensation) continue;
        if (!seen[static_cast<std::size_t>(element.self)]) {
            warnings.push_back({"bpmn.unreachable", element.id, ""});
        }
    }
}

// The nearest element behind the flow that splits, joins or begins.
const Element& origin(const Process& process, Index flow) {
    const auto* element = &process.at(process.flow(flow).source);
    std::set<Index> seen;
    while (element->incoming.size() == 1 && element->outgoing.size() == 1 &&
           seen.insert(element->self).second) {
        element = &process.at(process.flow(element->incoming.front()).source);
    }
    return *element;
}

void find_doubtful_joins(const Process& process, std::vector<Problem>& warnings) {
    for (const auto& join : process.elements) {
        if (join.kind != Kind::parallel_gateway || join.incoming.size() < 2) continue;
        std::set<Index> choices;
        for (const auto flow : join.incoming) {
            if (process.flow(flow).source == none) continue;
            const auto& from = origin(process, flow);
            const bool chooses =
                from.kind == Kind::exclusive_gateway || from.kind == Kind::event_gateway;
            if (chooses && from.outgoing.size() > 1 && !choices.insert(from.self).second) {
                warnings.push_back({"bpmn.join_after_choice", join.id, from.id});
            }
            if (from.kind == Kind::boundary_event && !from.interrupting) {
                warnings.push_back({"bpmn.join_after_non_interrupting", join.id, from.id});
            }
        }
    }
}

}  // namespace

void find_doubts(const Process& process, std::vector<Problem>& warnings) {
    find_unreachable(process, warnings);
    find_doubtful_joins(process, warnings);
}

}  // namespace fangxing::bpmn
