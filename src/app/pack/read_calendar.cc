#include <re2/re2.h>

#include "app/pack/file_names.h"
#include "app/pack/one_name.h"
#include "app/pack/read_manifest.h"

namespace fangxing::app {

namespace {

// "09:00-12:00 13:30-18:00"
std::vector<calendar::Hours> hours_of(Table& table, const std::string& text) {
    std::vector<calendar::Hours> out;
    re2::StringPiece rest(text);
    static const re2::RE2 form(R"(\s*([0-2][0-9]):([0-5][0-9])-([0-2][0-9]):([0-5][0-9]))");
    int from_hour = 0;
    int from_minute = 0;
    int to_hour = 0;
    int to_minute = 0;
    std::int64_t before = 0;
    while (re2::RE2::Consume(&rest, form, &from_hour, &from_minute, &to_hour, &to_minute)) {
        const calendar::Hours hours{from_hour * 3600 + from_minute * 60,
                                    to_hour * 3600 + to_minute * 60};
        if (hours.from_s < before || hours.to_s <= hours.from_s || hours.to_s > calendar::day_s) {
            table.no("pack.bad_hours", "day", text);
        }
        before = hours.to_s;
        out.push_back(hours);
    }
    if (!rest.empty() || out.empty()) table.no("pack.bad_hours", "day", text);
    return out;
}

std::set<std::int64_t> days_of(Table& table, const char* key) {
    std::set<std::int64_t> out;
    for (const auto& text : table.texts(key)) {
        const auto day = calendar::parse_day(text);
        if (day) {
            out.insert(*day);
        } else {
            table.no("pack.bad_day", key, text);
        }
    }
    return out;
}

void read_hours(PackDraft& draft, Table& table) {
    auto& calendar = draft.pack.calendar;
    const auto* json = table.raw("calendar");
    if (!json) return;
    Table each(draft, manifest_file, "calendar", *json);
    const auto zone = each.must_text("zone");
    if (calendar::is_known_zone(zone)) {
        calendar.zone = zone;
    } else if (!zone.empty()) {
        each.no("pack.unknown_zone", "zone", zone);
    }
    const auto day = each.text("day");
    if (!day.empty()) calendar.hours = hours_of(each, day);
    const auto week = each.texts("days");
    if (!week.empty()) calendar.weekdays.clear();
    for (const auto& name : week) {
        constexpr std::string_view names = "MOTUWETHFRSASU";
        const auto at = name.size() == 2 ? names.find(name) : std::string_view::npos;
        if (at == std::string_view::npos || at % 2 != 0) {
            each.no("pack.bad_day", "days", name);
        } else {
            calendar.weekdays.insert(static_cast<int>(at / 2));
        }
    }
    const auto year_plan = each.text("year_plan");
    draft.pack.year_plan = calendar::parse_day_of_year(year_plan);
    if (!year_plan.empty() && !draft.pack.year_plan)
        each.no("pack.bad_day", "year_plan", year_plan);
    calendar.holidays = days_of(each, "holidays");
    calendar.workdays = days_of(each, "workdays");
    each.close();
}

std::optional<calendar::Rule> rule_of(PackDraft& draft, Table& table) {
    const auto text = table.must_text("rule");
    if (text.empty()) return std::nullopt;
    auto rule = calendar::Rule::parse(text, draft.pack.calendar.zone);
    if (rule) return *std::move(rule);
    table.no("pack.bad_rule", "rule", rule.error().parameters["why"]);
    return std::nullopt;
}

// FEEL over the settings alone: whether this version has the period at all.
bool is_offered(PackDraft& draft, Table& table) {
    const auto text = table.text("offered");
    if (text.empty()) return true;
    const auto condition = draft.feel(text, manifest_file, table.at() + ".offered");
    if (!condition) return true;
    const OneName settings("settings", draft.pack.settings);
    const auto value = feel::evaluate(condition, settings, {}).value;
    // Anything else, such as a setting that is not there, would take it away without a word.
    if (!value.boolean()) table.no("pack.not_yes_or_no", "offered");
    return value.is_true();
}

void read_periods(PackDraft& draft, Table& table, const char* key,
                  std::vector<calendar::Period>& out) {
    for (const auto& [id, json] : table.tables(key)) {
        Table each(draft, manifest_file, std::string(key) + "." + id, *json);
        calendar::Period period;
        period.id = id;
        period.name = each.words("name");
        const auto rule = rule_of(draft, each);
        if (rule) period.rule = *rule;
        period.length = each.duration("length");
        period.applies = each.text("applies");
        if (!period.applies.empty()) {
            draft.feel(period.applies, manifest_file, each.at() + ".applies");
        }
        if (period.length.count() <= 0) each.no("pack.bad_duration", "length");
        const auto owner = each.text("owner");
        if (!owner.empty() && std::string_view(key) == "window") {
            draft.pack.window_owners[id] = owner;
        }
        const bool offered = is_offered(draft, each);
        each.close();
        if (rule && offered) out.push_back(std::move(period));
    }
}

void read_meetings(PackDraft& draft, Table& table) {
    for (const auto& [id, json] : table.tables("meeting")) {
        Table each(draft, manifest_file, "meeting." + id, *json);
        calendar::Meeting meeting;
        meeting.id = id;
        meeting.name = each.words("name");
        const auto rule = rule_of(draft, each);
        if (rule) meeting.rule = *rule;
        if (each.raw("cutoff")) meeting.cutoff = each.duration("cutoff");
        meeting.chair = each.must_text("chair");
        each.close();
        if (rule) draft.pack.calendar.meetings.push_back(std::move(meeting));
    }
}

}  // namespace

void read_calendar(PackDraft& draft, Table& table) {
    read_hours(draft, table);
    read_periods(draft, table, "window", draft.pack.calendar.windows);
    read_periods(draft, table, "freeze", draft.pack.calendar.freezes);
    read_meetings(draft, table);
}

}  // namespace fangxing::app
