// Days, weeks and months of dates, the clock, and is() (DMN 1.5 §10.3.4.7, §10.3.4.10, §10.3.4.12).
#include <array>

#include "process/feel/builtins.h"

namespace fangxing::feel {

namespace {

constexpr std::array<std::string_view, 7> day_names = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> month_names = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

std::optional<Date> date_of(const Arguments& arguments) {
    if (const auto* at = arguments[0].date_time()) return at->date;
    if (const auto* date = arguments[0].date()) return *date;
    arguments.wrong();
    return std::nullopt;
}

std::int64_t day_of_year_of(const Date& date) {
    return date.days() - Date{date.year, 1, 1}.days() + 1;
}

// ISO 8601: the week belongs to the year that its Thursday lies in.
std::int64_t week_of_year_of(const Date& date) {
    const auto thursday = Date::from_days(date.days() + 4 - iso_weekday(date)).value_or(date);
    return (day_of_year_of(thursday) - 1) / 7 + 1;
}

Value day_of_year(const Arguments& arguments) {
    const auto date = date_of(arguments);
    return date ? Value(day_of_year_of(*date)) : Value();
}

Value day_of_week(const Arguments& arguments) {
    const auto date = date_of(arguments);
    return date ? Value(day_names[static_cast<std::size_t>(iso_weekday(*date) - 1)]) : Value();
}

Value month_of_year(const Arguments& arguments) {
    const auto date = date_of(arguments);
    return date ? Value(month_names[static_cast<std::size_t>(date->month - 1)]) : Value();
}

Value week_of_year(const Arguments& arguments) {
    const auto date = date_of(arguments);
    return date ? Value(week_of_year_of(*date)) : Value();
}

DateTime reading(const Arguments& arguments) {
    const auto& moment = arguments.run().moment();
    return at_zone(moment.now, Zone::of_name(moment.zone).value_or(Zone::of_offset(0)));
}

Value now(const Arguments& arguments) {
    return reading(arguments);
}
Value today(const Arguments& arguments) {
    return reading(arguments).date;
}

Value is(const Arguments& arguments) {
    if (arguments.size() == 0) return arguments.wrong();
    return arguments[0] == arguments[1];
}

constexpr auto temporal_table = std::to_array<Builtin>({
    {"day of year", "date", day_of_year},
    {"day of week", "date", day_of_week},
    {"month of year", "date", month_of_year},
    {"week of year", "date", week_of_year},
    {"now", "", now},
    {"today", "", today},
    {"is", "value1?, value2?", is},
});

}  // namespace

std::span<const Builtin> temporal_builtins() {
    return temporal_table;
}

}  // namespace fangxing::feel
