#include "process/engine/joins.h"

#include <algorithm>
#include <vector>

namespace fangxing::engine {
namespace {

// All elements from which one of those flows can be reached without passing `gateway`.
std::vector<bool> reaching(const bpmn::Process& process, const std::vector<Index>& flows,
                           const Element& gateway) {
    std::vector<bool> seen(process.elements.size());
    std::vector<Index> open;
    for (const auto flow : flows) open.push_back(process.flow(flow).source);
    while (!open.empty()) {
        const auto at = open.back();
        open.pop_back();
        if (at == gateway.self || seen[static_cast<std::size_t>(at)]) continue;
        seen[static_cast<std::size_t>(at)] = true;
        const auto& element = process.at(at);
        for (const auto flow : element.incoming) open.push_back(process.flow(flow).source);
        // Boundary events and links are edges of the graph.
        if (element.kind == bpmn::Kind::boundary_event) open.push_back(element.attached);
        const bool is_link_target =
            element.kind == bpmn::Kind::catch_event && element.event.kind == bpmn::EventKind::link;
        if (!is_link_target) continue;
        for (const auto sibling : process.at(element.parent).children) {
            const auto& other = process.at(sibling);
            if (other.kind == bpmn::Kind::throw_event &&
                other.event.kind == bpmn::EventKind::link &&
                other.event.name.text == element.event.name.text) {
                open.push_back(sibling);
            }
        }
    }
    return seen;
}

}  // namespace

bool inclusive_join_fires(const Run& run, Key scope, const Element& gateway) {
    const auto& process = run.process();
    std::vector<Index> filled;
    std::vector<Index> empty;
    for (const auto flow : gateway.incoming) {
        const bool has_token = std::ranges::any_of(
            run.instance().arrivals,
            [&](const Arrival& each) { return each.scope == scope && each.flow == flow; });
        (has_token ? filled : empty).push_back(flow);
    }
    if (filled.empty()) return false;
    if (empty.empty()) return true;
    const auto to_empty = reaching(process, empty, gateway);
    const auto to_filled = reaching(process, filled, gateway);
    const auto holds_up = [&](Index at) {
        const auto index = static_cast<std::size_t>(at);
        return at != gateway.self && to_empty[index] && !to_filled[index];
    };
    // Tokens inside sub-processes, called processes and loops stand at that element.
    for (const auto& live : run.instance().live) {
        if (live.parent == scope && holds_up(live.element)) return false;
    }
    for (const auto& arrival : run.instance().arrivals) {
        if (arrival.scope == scope && holds_up(process.flow(arrival.flow).target)) return false;
    }
    return true;
}

}  // namespace fangxing::engine
