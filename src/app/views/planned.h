// Releases planned in a span of the calendar, with what they clash with and what I may do.
#pragma once

#include <vector>

#include "app/views/calendar.h"
#include "app/views/plans.h"

namespace fangxing::app {

struct Planned {
    std::vector<PlannedLine> lines;
    bool is_cut = false;
};
Planned planned_in(Work& work, const CalendarOf& view);

// Open releases whose planned start lies within a week before the span or in it: those that could
// meet it. Also ones that the actor may not read: a clash is a clash.
std::vector<Plan> planned_around(Work& work, const calendar::Span& span);
// Of plans that outlive it.
release::Timetable timetable_of(const std::vector<Plan>& plans);

}  // namespace fangxing::app
