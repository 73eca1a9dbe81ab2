#include "app/commands/arrange_improvement.h"

#include "app/bridge/improving.h"

namespace fangxing::app {
namespace {

base::Result<void> units_exist(Work& work, const std::vector<access::UnitId>& units,
                               const std::string& field) {
    for (std::size_t n = 0; n < units.size(); ++n) {
        TRY(unit_exists(work, units[n], field + "/" + std::to_string(n)));
    }
    return {};
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const ArrangeImprovement& command) {
    const auto parties = TRY(parties_of(work, command.pack));
    auto before = arrangement_of(work, command.pack);
    auto wish = arranged_for(work, command.pack);
    wish.evaluation = command.evaluation.value_or(wish.evaluation);
    wish.evaluation_days = command.evaluation_days.value_or(wish.evaluation_days);
    wish.fitness_months = command.fitness_months.value_or(wish.fitness_months);
    wish.in_charge = command.in_charge.value_or(wish.in_charge);
    wish.carries_out = command.carries_out.value_or(wish.carries_out);
    wish.at = work.now();
    const auto events = TRY(improvement::arrange(wish, work.actor(), parties));
    TRY(units_exist(work, wish.in_charge, "/in_charge"));
    TRY(units_exist(work, wish.carries_out, "/carries_out"));
    TRY(work.require_match(before ? before->version : 0));
    auto arrangement = before.value_or(improvement::Arrangement{});
    if (before) {
        TRY(work.save(arrangement, events));
    } else {
        arrangement.id = {work.fresh_id()};
        TRY(work.add(arrangement, events));
    }
    if (wish.evaluation == kpi::PeriodKind::month) expect_month(work, command.pack);
    expect_fitness(work, command.pack);
    return saved(arrangement);
}

}  // namespace fangxing::app
