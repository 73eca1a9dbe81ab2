#include "domain/monitoring/rollback_decision.h"

#include <algorithm>

#include "domain/release/demands.h"

namespace fangxing::monitoring {
namespace {

void take_cause(RollbackDecision& decision, const Cause& cause) {
    const bool first = decision.causes.empty();
    decision.causes.push_back(cause);
    if (first || cause.found_at < decision.found_at) decision.found_at = cause.found_at;
    decision.due = decision.found_at + decision_limit;
}

void on(RollbackDecision& decision, const DecisionAsked& event) {
    decision.release = event.release;
    decision.deciders = event.deciders;
    decision.asked_at = event.at;
    take_cause(decision, event.cause);
}

void on(RollbackDecision& decision, const CauseAdded& event) {
    take_cause(decision, event.cause);
}

void on(RollbackDecision& decision, const DecisionTaken& event) {
    decision.taken = event;
}

}  // namespace

void apply(RollbackDecision& decision, const RollbackDecision::Event& event) {
    std::visit([&](const auto& each) { on(decision, each); }, event);
}

base::Result<void> may_decide(const RollbackDecision& decision, const access::Actor& actor) {
    const bool named = std::ranges::any_of(decision.deciders, [&](access::PersonId each) {
        return each == actor.id || each == actor.natural;
    });
    if (named) return {};
    return base::refuse(base::Kind::forbidden, "rollback_decision.not_named");
}

base::Result<std::vector<RollbackDecision::Event>> take(const RollbackDecision& decision,
                                                        Choice choice, const std::string& reason,
                                                        const access::Actor& actor,
                                                        base::Instant now) {
    if (decision.taken)
        return base::refuse(base::Kind::conflict, "rollback_decision.taken_already");
    TRY(release::must_have_reason(reason));
    const auto elapsed =
        std::chrono::duration_cast<std::chrono::minutes>(now - decision.found_at).count();
    return std::vector<RollbackDecision::Event>{
        DecisionTaken{choice, reason, elapsed, now > decision.due, actor.id, now}};
}

}  // namespace fangxing::monitoring
