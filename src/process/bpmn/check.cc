#include "process/bpmn/check.h"

#include <algorithm>

namespace fangxing::bpmn {
namespace {

// Far more than people draw, and few enough for checks that look at each pair.
constexpr std::size_t most_elements = 10'000;

}  // namespace

Checked deployment_problems(const Definitions& definitions, const CheckOptions& options) {
    Checked out;
    out.refusals = definitions.refusals;
    const bool any = std::ranges::any_of(definitions.processes, &Process::executable);
    if (!any) out.refusals.push_back({"bpmn.not_executable", "", ""});
    for (const auto& process : definitions.processes) {
        if (!process.executable) continue;
        if (process.elements.size() > most_elements) {
            out.refusals.push_back({"bpmn.too_many_elements", process.id, ""});
            continue;
        }
        check_elements(process, out.refusals);
        check_structure(process, out.refusals);
        check_cycles(process, options, out.refusals);
        find_doubts(process, out.warnings);
    }
    return out;
}

base::Result<void> check(const Definitions& definitions, const CheckOptions& options) {
    const auto checked = deployment_problems(definitions, options);
    if (checked.refusals.empty()) return {};
    std::vector<base::Reason> reasons;
    for (const auto& each : checked.refusals) {
        reasons.push_back({each.code, "", {{"element", each.element}, {"about", each.about}}});
    }
    return base::refuse(base::Kind::invalid, "bpmn.not_deployable", {}, std::move(reasons));
}

Index link_target(const Process& process, const Element& element) {
    if (element.kind != Kind::throw_event || element.event.kind != EventKind::link) return none;
    for (const auto sibling : process.at(element.parent).children) {
        const auto& other = process.at(sibling);
        if (other.kind == Kind::catch_event && other.event.kind == EventKind::link &&
            other.event.name.text == element.event.name.text) {
            return sibling;
        }
    }
    return none;
}

}  // namespace fangxing::bpmn
