#include "domain/improvement/arrangement.h"

#include <optional>

#include "domain/improvement/intervals.h"

namespace fangxing::improvement {

void apply(Arrangement& arrangement, const Arrangement::Event& event) {
    arrangement.arranged = std::get<Arranged>(event);
}

base::Result<std::vector<Arrangement::Event>> arrange(Arranged arranged, const access::Actor& actor,
                                                      const Parties& parties) {
    TRY(must_own_process(actor, parties));
    std::vector<base::Reason> reasons;
    const auto demand = [&](int value, int most, const char* field) {
        if (value >= 1 && value <= most) return;
        reasons.push_back(
            {"arrangement.out_of_range", field, {{"least", "1"}, {"most", std::to_string(most)}}});
    };
    demand(arranged.evaluation_days, most_days, "/evaluation_days");
    demand(arranged.fitness_months, most_months, "/fitness_months");
    if (!reasons.empty()) {
        return base::refuse(base::Kind::invalid, "arrangement.incomplete", {}, std::move(reasons));
    }
    arranged.by = actor.id;
    return std::vector<Arrangement::Event>{std::move(arranged)};
}

EvaluationTimes evaluation_of(const kpi::Period& period, const Arranged& arranged,
                              const std::string& zone) {
    const auto over = kpi::span_of(period, zone).to;
    return {period, over, over + std::chrono::hours(24) * arranged.evaluation_days};
}

EvaluationTimes next_evaluation(const Arranged& arranged, const std::string& zone,
                                base::Instant now) {
    const auto today = kpi::day_of(zone, now);
    return evaluation_of(kpi::period_at(arranged.evaluation, today), arranged, zone);
}

std::optional<kpi::Period> ended_with(const Arranged& arranged, const kpi::Period& over) {
    const auto last = over.first_month + over.months() - 1;
    const kpi::Day day = (std::int64_t{last / 12} * 100 + last % 12 + 1) * 100 + 1;
    const auto of = kpi::period_at(arranged.evaluation, day);
    const bool ends_there = of.first_month + of.months() - 1 == last;
    return ends_there ? std::optional(of) : std::nullopt;
}

}  // namespace fangxing::improvement
