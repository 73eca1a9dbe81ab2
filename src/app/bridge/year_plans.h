// The release windows of a year as a task of those who own them (年度发布窗口计划).
#pragma once

#include <optional>
#include <string>

#include "app/bridge/live_calendar.h"
#include "domain/calendar/year_plan.h"

namespace fangxing::app {

struct YearPlanTask {
    calendar::YearPlanTimes times;
    calendar::Owners owners;
    std::optional<calendar::YearPlan> plan;  // once it is drawn up
};
// Nothing where the process in effect draws up none, or began after the plan was due.
std::optional<YearPlanTask> year_plan_of(Work& work, const std::string& pack, int year);
// The last that has become a task.
std::optional<YearPlanTask> year_plan_now(Work& work, const std::string& pack);

// Its next moment: due, or the next year's becomes a task. Nothing where there is none.
void expect_year_plan(Work& work, const std::string& pack);
// At such a moment: who owns the windows is told that the plan waits, or that it is overdue.
base::Result<void> ask_for_year_plan(Work& work, const std::string& pack);

}  // namespace fangxing::app
