// The plan of a process's release windows for a whole year (年度发布窗口计划): a task of those who
// own the windows, from a day of the year before until that year begins.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/calendar/entry.h"

namespace fangxing::calendar {

struct YearPlanTag;
using YearPlanId = base::Id<YearPlanTag>;

// The day of a year on which the next one's plan becomes a task.
struct DayOfYear {
    int month = 12;
    int day = 1;
};
// "12-01"; nothing where it is no day of every year.
std::optional<DayOfYear> parse_day_of_year(const std::string& text);

struct YearPlanTimes {
    int year = 0;
    base::Instant arises_at;
    base::Instant due_at;  // the year begins
};
YearPlanTimes year_plan_times(int year, DayOfYear from, const std::string& zone);
// Of the last plan that has become a task.
YearPlanTimes year_plan_now(DayOfYear from, const std::string& zone, base::Instant now);

struct YearPlanDrawnUp {
    static constexpr std::string_view type = "year_plan.drawn_up";
    std::string pack;
    int year = 0;
    base::Instant due;
    bool late = false;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("year", self.year);
        field("due", self.due);
        field("late", self.late);
        field("by", self.by);
        field("at", self.at);
    }
};
struct YearPlan {
    static constexpr std::string_view table = "year_plans";
    static constexpr std::string_view noun = "year_plan";
    using Event = std::variant<YearPlanDrawnUp>;

    YearPlanId id;
    std::int64_t version = 0;
    YearPlanDrawnUp drawn_up;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("drawn_up", self.drawn_up);
    }
    static void columns(auto& column, const auto& self) {
        column("bound", bound(self.drawn_up.pack, self.drawn_up.year));
    }
    static std::string bound(const std::string& pack, int year) {
        return pack + " " + std::to_string(year);
    }
};
void apply(YearPlan& plan, const YearPlan::Event& event);

// Refuses 403 `calendar.not_yours`, 409 `year_plan.not_yet` {year} before it is a task, 409
// `year_plan.drawn_up_already` {year}.
base::Result<std::vector<YearPlan::Event>> draw_up(YearPlanDrawnUp wish, const YearPlanTimes& times,
                                                   bool is_there, const access::Actor& actor,
                                                   const Owners& owners);

}  // namespace fangxing::calendar
