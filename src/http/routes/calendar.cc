// The release calendar: what it holds, and the organisation's own entries in it.
#include "app/views/calendar.h"

#include "app/commands/change_calendar_entry.h"
#include "app/commands/create_calendar_entry.h"
#include "app/commands/draw_up_year_plan.h"
#include "app/commands/retire_calendar_entry.h"
#include "app/views/calendar_feed.h"
#include "app/views/free_times.h"
#include "app/views/year_plans.h"
#include "http/routes.h"
#include "http/security_headers.h"

namespace fangxing::http {
namespace {

base::Result<Response> serve_calendar_feed(const app::System& system, const app::Request& request,
                                           const Request&, const base::Result<base::Json>& input) {
    const auto shown = TRY(serve_view<app::CalendarFeed>(system, request, input));
    Response out;
    out.body = app::read_back<app::FeedText>(shown).text;
    secure_preview(out, system.settings.base_url, "releases.ics", "text/calendar; charset=utf-8");
    return out;
}

Route calendar_feed() {
    Route route;
    route.method = "GET";
    route.path = "/api/v1/calendar.ics";
    route.operation = "subscribeCalendar";
    route.permission = app::CalendarFeed::permission;
    route.summary = {"订阅发布日历（iCalendar）", "The release calendar as iCalendar (RFC 5545)"};
    route.input = schema<app::CalendarFeed>;
    route.typed = typed<app::CalendarFeed>;
    route.takes_key = true;
    route.serve_other = serve_calendar_feed;
    return route;
}

}  // namespace

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
    list.push_back(
        view<app::YearPlans>("/api/v1/year-plans", "listYearPlans",
                             {"年度发布窗口计划", "Plans of the release windows of a year"}));
    list.push_back(command<app::DrawUpYearPlan>(
        "POST", "/api/v1/year-plans", {"完成年度窗口计划", "Say that a year's plan is drawn up"}));
    list.push_back(calendar_feed());
    list.push_back(view<app::FreeTimes>("/api/v1/releases/{release}/free-times", "readFreeTimes",
                                        {"时间是否可用", "Why a time is taken, and what is free"}));
}

}  // namespace fangxing::http
