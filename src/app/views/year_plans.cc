#include "app/views/year_plans.h"

#include "app/bridge/improving.h"
#include "app/bridge/year_plans.h"
#include "app/views/improvement_line.h"

namespace fangxing::app {
namespace {

YearPlanLine line_of_plan(Work& work, const std::string& pack, const YearPlanTask& task) {
    YearPlanLine out;
    out.pack = pack;
    out.pack_name = name_of_pack(work, pack);
    out.arises_at = task.times.arises_at;
    out.due_at = task.times.due_at;
    if (task.plan) {
        const auto& drawn = task.plan->drawn_up;
        out.by = person_named(work, drawn.by);
        out.at = drawn.at;
        out.late = drawn.late;
        return out;
    }
    out.overdue = task.times.due_at <= work.now();
    const bool is_open = task.times.arises_at <= work.now();
    if (is_open && calendar::may_edit(work.actor(), task.owners)) {
        out.actions = {"draw_up_year_plan"};
    }
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const YearPlans& view) {
    YearPlanLines out;
    const auto packs = packs_in_effect(work);
    for (const auto& pack : packs) {
        const auto task = year_plan_of(work, pack, view.year);
        if (task) out.items.push_back(line_of_plan(work, pack, *task));
    }
    return base::written(out);
}

}  // namespace fangxing::app
