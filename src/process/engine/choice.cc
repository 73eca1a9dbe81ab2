#include "process/engine/choice.h"

namespace fangxing::engine {
namespace {

struct Conditions {
    const Run& run;
    Key at;
    std::string reasons;

    // Null and what is no boolean are not true; why is kept for the incident.
    bool holds(const bpmn::Flow& flow) {
        if (!flow.condition) return true;
        const auto evaluated = run.evaluate(flow.condition, at);
        if (evaluated.value.is_true()) return true;
        if (!evaluated.value.is_false()) {
            reasons += (reasons.empty() ? "" : "; ") + flow.condition.text + ": " +
                       feel::to_text(evaluated.value);
            const auto more = reasons_of(evaluated);
            if (!more.empty()) reasons += " (" + more + ")";
        }
        return false;
    }
};

}  // namespace

std::expected<Index, Trouble> choose_one(const Run& run, Key at, const Element& element) {
    Conditions conditions{run, at, {}};
    for (const auto flow : element.outgoing) {
        if (flow == element.default_flow) continue;
        if (conditions.holds(run.process().flow(flow))) return flow;
    }
    if (element.default_flow != none) return element.default_flow;
    return std::unexpected(Trouble{"process.no_flow_holds", conditions.reasons});
}

std::expected<std::vector<Index>, Trouble> choose_many(const Run& run, Key at,
                                                       const Element& element) {
    Conditions conditions{run, at, {}};
    std::vector<Index> out;
    for (const auto flow : element.outgoing) {
        if (flow == element.default_flow) continue;
        if (conditions.holds(run.process().flow(flow))) out.push_back(flow);
    }
    if (out.empty() && element.default_flow != none) out.push_back(element.default_flow);
    if (out.empty() && !element.outgoing.empty()) {
        return std::unexpected(Trouble{"process.no_flow_holds", conditions.reasons});
    }
    return out;
}

}  // namespace fangxing::engine
