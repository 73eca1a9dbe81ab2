#include "app/commands/draw_up_year_plan.h"

#include "app/bridge/year_plans.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const DrawUpYearPlan& command) {
    const auto task = year_plan_of(work, command.pack, command.year);
    if (!task) {
        return base::refuse(base::Kind::not_found, "year_plan.not_found",
                            {{"id", command.pack + " " + std::to_string(command.year)}});
    }
    const auto events = TRY(calendar::draw_up(
        {.pack = command.pack, .year = command.year, .due = {}, .by = {}, .at = work.now()},
        task->times, task->plan.has_value(), work.actor(), task->owners));
    calendar::YearPlan plan;
    plan.id = {work.fresh_id()};
    TRY(work.add(plan, events));
    return saved(plan);
}

}  // namespace fangxing::app
