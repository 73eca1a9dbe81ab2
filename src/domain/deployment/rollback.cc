#include "domain/deployment/deployment.h"

namespace fangxing::deployment {
namespace {

PlanStep by_hand(const PlanStep& step) {
    PlanStep out;
    out.what = step.what;
    out.person = step.person;
    out.kind = StepKind::manual;
    out.irreversible = true;
    return out;
}

PlanStep from_undo(const PlanStep& step, const Undo& undo) {
    PlanStep out;
    out.what = undo.what;
    out.person = step.person;
    out.kind = undo.kind;
    out.target = undo.target;
    out.command = undo.command;
    out.url = undo.url;
    out.expect = undo.expect;
    out.timeout_s = undo.timeout_s;
    return out;
}

}  // namespace

std::vector<Run> rollback_plan(const std::vector<Run>& forward) {
    std::vector<Run> out;
    for (int index = static_cast<int>(forward.size()) - 1; index >= 0; --index) {
        const auto& done = forward[static_cast<std::size_t>(index)];
        if (done.attempts == 0) continue;
        const auto& step = done.plan;
        if (step.kind == StepKind::check && !step.undo) continue;  // it only looked
        Run run;
        run.plan = step.undo ? from_undo(step, *step.undo) : by_hand(step);
        run.undoes = index;
        out.push_back(std::move(run));
    }
    return out;
}

}  // namespace fangxing::deployment
