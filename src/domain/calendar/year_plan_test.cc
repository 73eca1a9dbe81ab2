#include "domain/calendar/year_plan.h"

#include <doctest/doctest.h>

namespace fangxing::calendar {
namespace {

const std::string shanghai = "Asia/Shanghai";

base::Instant moment(const std::string& text) {
    return *base::parse_instant(text);
}
access::Actor holder_of(const std::string& role) {
    access::Actor out;
    out.id = out.natural = {1};
    out.roles = {{role, {}}};
    return out;
}
std::string refused(const std::string& at, bool is_there, const std::string& role = "director") {
    const auto times = year_plan_times(2032, {}, shanghai);
    const auto events = draw_up({.pack = "p", .year = 2032, .due = {}, .by = {}, .at = moment(at)},
                                times, is_there, holder_of(role), {"director"});
    return events ? std::string() : events.error().code;
}

}  // namespace

TEST_CASE("the plan of a year is a task from its day on, due when the year begins") {
    const auto before = year_plan_now({}, shanghai, moment("2031-11-30T15:59:59Z"));
    CHECK(before.year == 2031);
    const auto times = year_plan_now({}, shanghai, moment("2031-11-30T16:00:00Z"));
    CHECK(times.year == 2032);
    CHECK(times.arises_at == moment("2031-11-30T16:00:00Z"));
    CHECK(times.due_at == moment("2031-12-31T16:00:00Z"));
    CHECK(year_plan_now({}, shanghai, moment("2032-06-01T00:00:00Z")).year == 2032);
    CHECK(parse_day_of_year("12-01")->month == 12);
    CHECK(parse_day_of_year("09-15")->day == 15);
    CHECK_FALSE(parse_day_of_year("02-30").has_value());
    CHECK_FALSE(parse_day_of_year("").has_value());
}

TEST_CASE("a plan is drawn up once, by those who own the windows, and late stays late") {
    CHECK(refused("2031-12-01T00:00:00Z", false).empty());
    CHECK(refused("2031-11-01T00:00:00Z", false) == "year_plan.not_yet");
    CHECK(refused("2031-12-01T00:00:00Z", true) == "year_plan.drawn_up_already");
    CHECK(refused("2031-12-01T00:00:00Z", false, "stakeholder") == "calendar.not_yours");
    const auto times = year_plan_times(2032, {}, shanghai);
    for (const auto& [at, late] :
         {std::pair{"2031-12-31T15:59:59Z", false}, std::pair{"2031-12-31T16:00:00Z", true}}) {
        YearPlan plan;
        calendar::apply(
            plan, draw_up({.pack = "p", .year = 2032, .due = {}, .by = {}, .at = moment(at)}, times,
                          false, holder_of("director"), {"director"})
                      ->front());
        CHECK(plan.drawn_up.late == late);
        CHECK(plan.drawn_up.due == times.due_at);
    }
}

}  // namespace fangxing::calendar
