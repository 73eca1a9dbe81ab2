// The decision on a rollback (回退决策): asked when a trigger is met, due within its limit from the
// time at which the problem was found; nothing is rolled back by itself.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/monitoring/observation.h"

namespace fangxing::monitoring {

struct RollbackDecisionTag;
using RollbackDecisionId = base::Id<RollbackDecisionTag>;

// S1 §4.5.2: half an hour from the time at which a serious problem was found.
inline constexpr base::Duration decision_limit = std::chrono::minutes(30);

enum class Choice { roll_back, go_on };
constexpr auto names(Choice) {
    return base::named<Choice>({{Choice::roll_back, "roll_back"}, {Choice::go_on, "continue"}});
}

// A trigger that was met, and by what.
struct Cause {
    std::string trigger;
    std::string text;
    ObservationId observation;
    base::Instant found_at;
    static void describe(auto& field, auto& self) {
        field("trigger", self.trigger);
        field("text", self.text);
        field("observation", self.observation);
        field("found_at", self.found_at);
    }
};
struct DecisionAsked {
    static constexpr std::string_view type = "rollback_decision.asked";
    release::ReleaseId release;
    std::vector<access::PersonId> deciders;
    Cause cause;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("deciders", self.deciders);
        field("cause", self.cause);
        field("at", self.at);
    }
};
// Another trigger is met while the decision is open: one decision for all of them.
struct CauseAdded {
    static constexpr std::string_view type = "rollback_decision.cause_added";
    Cause cause;
    static void describe(auto& field, auto& self) { field("cause", self.cause); }
};
struct DecisionTaken {
    static constexpr std::string_view type = "rollback_decision.taken";
    Choice choice = Choice::go_on;
    std::string reason;
    std::int64_t minutes = 0;  // elapsed since the problem was found
    bool late = false;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("choice", self.choice);
        field("reason", self.reason);
        field("minutes", self.minutes);
        field("late", self.late);
        field("by", self.by);
        field("at", self.at);
    }
};

struct RollbackDecision {
    static constexpr std::string_view table = "rollback_decisions";
    static constexpr std::string_view noun = "rollback_decision";
    using Event = std::variant<DecisionAsked, CauseAdded, DecisionTaken>;

    RollbackDecisionId id;
    std::int64_t version = 0;
    release::ReleaseId release;
    std::vector<access::PersonId> deciders;
    std::vector<Cause> causes;
    base::Instant found_at;  // the earliest of the causes
    base::Instant due;
    base::Instant asked_at;
    std::optional<DecisionTaken> taken;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("release", self.release);
        field("deciders", self.deciders);
        field("causes", self.causes);
        field("found_at", self.found_at);
        field("due", self.due);
        field("asked_at", self.asked_at);
        field("taken", self.taken);
    }
    static void columns(auto& column, const auto& self) {
        column("release", self.release);
        column("is_open", !self.taken);
    }
    static std::int64_t release_of(const RollbackDecision& self) { return self.release.value; }
};
void apply(RollbackDecision& decision, const RollbackDecision::Event& event);

// May he decide: one of those named, by himself or as the same human being? Refuses 403
// `rollback_decision.not_named`.
base::Result<void> may_decide(const RollbackDecision& decision, const access::Actor& actor);
// Late or not, it is taken. Refuses 409 `rollback_decision.taken_already`, 422 `reason.missing`.
base::Result<std::vector<RollbackDecision::Event>> take(const RollbackDecision& decision,
                                                        Choice choice, const std::string& reason,
                                                        const access::Actor& actor,
                                                        base::Instant now);

}  // namespace fangxing::monitoring
