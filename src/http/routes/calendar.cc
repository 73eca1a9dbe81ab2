// The release calendar: what it holds, and the organisation's own entries in it.
#include "app/views/calendar.h"

#include "app/commands/change_calendar_entry.h"
#include "app/commands/create_calendar_entry.h"
#include "app/commands/retire_calendar_entry.h"
#include "app/views/free_times.h"
#include "http/routes.h"

namespace fangxing::http {

void add_calendar_routes(std::vector<Route>& list) {
    const std::string entries = "/api/v1/calendar/entries";
    list.push_back(view<app::CalendarOf>(
        "/api/v1/calendar", "readCalendar",
        {"发布日历", "Windows, freezes, days off and planned releases of a span"}));
    list.push_back(command<app::CreateCalendarEntry>(
        "POST", entries, {"新增日历条目", "Add a window, freeze or day off"}));
    list.push_back(command<app::ChangeCalendarEntry>(
        "PUT", entries + "/{entry}", {"修改日历条目", "Change an entry of the calendar"}));
    list.push_back(
        command<app::RetireCalendarEntry>("POST", entries + "/{entry}/retire",
                                          {"停用日历条目", "Take an entry out of the calendar"}));
    list.push_back(view<app::FreeTimes>("/api/v1/releases/{release}/free-times", "readFreeTimes",
                                        {"时间是否可用", "Why a time is taken, and what is free"}));
}

}  // namespace fangxing::http
