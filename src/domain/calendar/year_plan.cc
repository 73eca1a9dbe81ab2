#include "domain/calendar/year_plan.h"

#include <chrono>

#include "domain/calendar/zone.h"

namespace fangxing::calendar {
namespace {

int year_at(const std::string& zone, base::Instant at) {
    const std::chrono::sys_days day{std::chrono::days{to_local(zone, at).day()}};
    return static_cast<int>(std::chrono::year_month_day(day).year());
}

base::Instant midnight(const std::string& zone, int year, int month, int day) {
    return to_instant(zone, {day_of(year, month, day) * day_s});
}

}  // namespace

std::optional<DayOfYear> parse_day_of_year(const std::string& text) {
    // Not the 29th of February: 2027 has none.
    const auto day = parse_day("2027-" + text);
    if (!day) return std::nullopt;
    const std::chrono::year_month_day there{std::chrono::sys_days{std::chrono::days{*day}}};
    return DayOfYear{static_cast<int>(static_cast<unsigned>(there.month())),
                     static_cast<int>(static_cast<unsigned>(there.day()))};
}

YearPlanTimes year_plan_times(int year, DayOfYear from, const std::string& zone) {
    return {year, midnight(zone, year - 1, from.month, from.day), midnight(zone, year, 1, 1)};
}

YearPlanTimes year_plan_now(DayOfYear from, const std::string& zone, base::Instant now) {
    const auto year = year_at(zone, now);
    const auto next = year_plan_times(year + 1, from, zone);
    return next.arises_at <= now ? next : year_plan_times(year, from, zone);
}

void apply(YearPlan& plan, const YearPlan::Event& event) {
    plan.drawn_up = std::get<YearPlanDrawnUp>(event);
}

base::Result<std::vector<YearPlan::Event>> draw_up(YearPlanDrawnUp wish, const YearPlanTimes& times,
                                                   bool is_there, const access::Actor& actor,
                                                   const Owners& owners) {
    TRY(may_edit(actor, owners));
    const auto year = std::to_string(wish.year);
    if (wish.at < times.arises_at) {
        return base::refuse(base::Kind::conflict, "year_plan.not_yet", {{"year", year}});
    }
    if (is_there) {
        return base::refuse(base::Kind::conflict, "year_plan.drawn_up_already", {{"year", year}});
    }
    wish.due = times.due_at;
    wish.late = wish.at >= times.due_at;
    wish.by = actor.id;
    return std::vector<YearPlan::Event>{std::move(wish)};
}

}  // namespace fangxing::calendar
