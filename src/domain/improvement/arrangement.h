// How the improvement of one process is arranged (改进安排): how often it is evaluated and judged,
// which departments answer for it. Where nothing was arranged, what the requirements propose holds.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "domain/improvement/parties.h"
#include "domain/kpi/period.h"

namespace fangxing::improvement {

struct ArrangementTag;
using ArrangementId = base::Id<ArrangementTag>;

inline constexpr int most_days = 60;
inline constexpr int most_months = 60;

struct Arranged {
    static constexpr std::string_view type = "arrangement.arranged";
    std::string pack;
    kpi::PeriodKind evaluation = kpi::PeriodKind::quarter;  // evaluated when each is over
    int evaluation_days = 5;                                // to be filed within so many days
    int fitness_months = 12;                                // judged anew after so many months
    std::vector<access::UnitId> in_charge;
    std::vector<access::UnitId> carries_out;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("evaluation", self.evaluation);
        field("evaluation_days", self.evaluation_days);
        field("fitness_months", self.fitness_months);
        field("in_charge", self.in_charge);
        field("carries_out", self.carries_out);
        field("by", self.by);
        field("at", self.at);
    }
};
struct Arrangement {
    static constexpr std::string_view table = "improvement_arrangements";
    static constexpr std::string_view noun = "arrangement";
    using Event = std::variant<Arranged>;

    ArrangementId id;
    std::int64_t version = 0;
    Arranged arranged;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("arranged", self.arranged);
    }
    static void columns(auto& column, const auto& self) { column("pack", self.arranged.pack); }
};
void apply(Arrangement& arrangement, const Arrangement::Event& event);

// Refuses 403 `improvement.process_owner_only`, 422 `arrangement.incomplete` with
// `arrangement.out_of_range` {least, most} at each number.
base::Result<std::vector<Arrangement::Event>> arrange(Arranged arranged, const access::Actor& actor,
                                                      const Parties& parties);

// When the period is over, and until when it is to be evaluated.
struct EvaluationTimes {
    kpi::Period period;
    base::Instant arises_at;
    base::Instant due_at;
};
EvaluationTimes evaluation_of(const kpi::Period& period, const Arranged& arranged,
                              const std::string& zone);
// Of the period that runs now.
EvaluationTimes next_evaluation(const Arranged& arranged, const std::string& zone,
                                base::Instant now);
// The whole period that ended with the period of another kind, if one did: the year with its last
// quarter.
std::optional<kpi::Period> ended_with(const Arranged& arranged, const kpi::Period& over);

}  // namespace fangxing::improvement
