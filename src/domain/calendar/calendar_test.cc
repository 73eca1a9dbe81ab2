#include "domain/calendar/calendar.h"

#include <doctest/doctest.h>

using namespace fangxing;
using calendar::Calendar;
using calendar::Rule;

namespace {

base::Instant at(std::string_view text) {
    const auto instant = base::parse_instant(text);
    REQUIRE(instant);
    return *instant;
}

Rule rule(const std::string& text, const std::string& zone = "Asia/Shanghai") {
    auto parsed = Rule::parse(text, zone);
    REQUIRE(parsed);
    return *parsed;
}

std::string all(const std::string& text, const char* from, const char* to) {
    std::string out;
    for (const auto each : rule(text).occurrences(at(from), at(to))) {
        out += (out.empty() ? "" : " ") + base::to_text(each);
    }
    return out;
}

bool always(const calendar::Period&) {
    return true;
}

const std::string thursdays =
    "DTSTART;TZID=Asia/Shanghai:20260101T180000\nRRULE:FREQ=MONTHLY;BYDAY=2TH,4TH";

calendar::Period period(const char* id, const std::string& text, base::Duration length) {
    return {id, {"窗口", "window"}, rule(text), length, ""};
}

Calendar with_windows() {
    Calendar out;
    out.windows.push_back(period("standard", thursdays, std::chrono::hours(6)));
    out.freezes.push_back(period("year_end", "DTSTART;TZID=Asia/Shanghai:20261220T000000",
                                 std::chrono::hours(24 * 14)));
    return out;
}

}  // namespace

TEST_CASE("rules begin when RFC 5545 says so") {
    struct Row {
        std::string text;
        const char* from;
        const char* to;
        const char* expected;
    };
    const Row rows[] = {
        // The second and fourth Thursday of November 2026, at 18:00 in Shanghai.
        {thursdays, "2026-11-01T00:00:00+08:00", "2026-12-01T00:00:00+08:00",
         "2026-11-12T10:00:00Z 2026-11-26T10:00:00Z"},
        // A start that the rule does not name is no occurrence.
        {thursdays, "2026-01-01T00:00:00Z", "2026-01-10T00:00:00Z", "2026-01-08T10:00:00Z"},
        // Only leap years have a 29 February.
        {"DTSTART:20240229T080000Z\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
         "2024-01-01T00:00:00Z", "2033-01-01T00:00:00Z",
         "2024-02-29T08:00:00Z 2028-02-29T08:00:00Z 2032-02-29T08:00:00Z"},
        // 02:30 on 8 March 2026 does not occur in New York: left out, and not counted.
        {"DTSTART;TZID=America/New_York:20260307T023000\nRRULE:FREQ=DAILY;COUNT=3",
         "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z",
         "2026-03-07T07:30:00Z 2026-03-09T06:30:00Z 2026-03-10T06:30:00Z"},
        // The same hour on the wall, before and after summer time ends in Berlin.
        {"DTSTART;TZID=Europe/Berlin:20261024T220000\nRRULE:FREQ=DAILY;UNTIL=20261025T235959Z",
         "2026-10-01T00:00:00Z", "2026-11-01T00:00:00Z",
         "2026-10-24T20:00:00Z 2026-10-25T21:00:00Z"},
        // 01:30 on 1 November 2026 occurs twice in New York: the first one.
        {"DTSTART;TZID=America/New_York:20261101T013000", "2026-10-01T00:00:00Z",
         "2026-12-01T00:00:00Z", "2026-11-01T05:30:00Z"},
        {"DTSTART:20260105T000000Z\nRRULE:FREQ=WEEKLY;COUNT=3\nEXDATE:20260112T000000Z\n"
         "RDATE:20260113T000000Z",
         "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z",
         "2026-01-05T00:00:00Z 2026-01-13T00:00:00Z 2026-01-19T00:00:00Z"},
        {"DTSTART;VALUE=DATE:20260105\nRRULE:FREQ=DAILY;UNTIL=20260106", "2026-01-01T00:00:00Z",
         "2027-01-01T00:00:00Z", "2026-01-04T16:00:00Z 2026-01-05T16:00:00Z"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(all(row.text, row.from, row.to) == row.expected);
    }
}

TEST_CASE("what is no rule is refused with its line") {
    const std::pair<const char*, const char*> rows[] = {
        {"RRULE:FREQ=DAILY", "DTSTART missing"},
        {"DTSTART:20260230T000000Z", "date"},
        {"DTSTART:2026-01-01", "date"},
        {"DTSTART;TZID=Asia/Nowhere:20260101T180000", "zone"},
        {"DTSTART:20260101T180000Z\nRRULE:FREQ=SOMETIMES", "RRULE"},
        {"DTSTART:20260101T180000Z\nRRULE:FREQ=MINUTELY", "finer than a day"},
        {"DTSTART:20260101T180000Z\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "RRULE"},
        {"DTSTART:20260101T180000Z\nRRULE:FREQ=DAILY;COUNT=x", "COUNT"},
        {"DTSTART:20260101T180000Z\nRRULE:FREQ=DAILY;UNTIL=never", "UNTIL"},
        {"DTSTART:20260101T180000Z\nSUMMARY:x", "property"},
        {"hello", "property"},
    };
    for (const auto& [text, why] : rows) {
        CAPTURE(text);
        const auto parsed = Rule::parse(text, "Asia/Shanghai");
        REQUIRE(!parsed);
        CHECK(parsed.error().code == "calendar.bad_rule");
        CHECK(parsed.error().parameters.at("why") == why);
    }
}

TEST_CASE("windows let in, freezes keep out") {
    const auto calendar = with_windows();
    struct Row {
        const char* from;
        const char* to;
        const char* expected;
    };
    const Row rows[] = {
        {"2026-11-26T18:00:00+08:00", "2026-11-26T20:00:00+08:00", ""},
        {"2026-11-26T17:59:59+08:00", "2026-11-26T20:00:00+08:00", "calendar.outside_window"},
        {"2026-11-26T23:00:00+08:00", "2026-11-27T00:00:00+08:00", ""},
        {"2026-11-26T23:00:00+08:00", "2026-11-27T00:00:01+08:00", "calendar.outside_window"},
        {"2026-12-24T18:00:00+08:00", "2026-12-24T19:00:00+08:00", "calendar.frozen"},
        {"2026-12-25T18:00:00+08:00", "2026-12-25T19:00:00+08:00",
         "calendar.outside_window calendar.frozen"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.from);
        std::string out;
        for (const auto& reason :
             calendar::objections(calendar, {at(row.from), at(row.to)}, always)) {
            out += (out.empty() ? "" : " ") + reason.code;
        }
        CHECK(out == row.expected);
    }
    CHECK(calendar::within_window(calendar, at("2026-11-26T12:00:00Z"), always));
    CHECK(calendar::freezes_at(calendar, at("2026-12-24T12:00:00Z"), always) ==
          std::vector<std::string>{"year_end"});
    // Where no window applies, only freezes count.
    const auto freezes_only = [](const calendar::Period& each) { return each.id == "year_end"; };
    CHECK(calendar::within_window(calendar, at("2026-11-25T12:00:00Z"), freezes_only));
    CHECK(!calendar::within_window(calendar, at("2026-12-25T12:00:00Z"), freezes_only));
}

TEST_CASE("the next windows skip freezes") {
    const auto calendar = with_windows();
    const auto found = calendar::next_windows(calendar, at("2026-11-26T10:00:01Z"), 3, always);
    REQUIRE(found.size() == 3);
    CHECK(base::to_text(found[0].from) == "2026-12-10T10:00:00Z");
    CHECK(base::to_text(found[0].to) == "2026-12-10T16:00:00Z");
    CHECK(base::to_text(found[1].from) == "2027-01-14T10:00:00Z");
    CHECK(calendar::next_windows(calendar, at("2026-11-26T10:00:00Z"), 1, always)[0].from ==
          at("2026-11-26T10:00:00Z"));
}

TEST_CASE("meetings close their agenda at the cut-off") {
    Calendar calendar;
    calendar.meetings.push_back({"weekly",
                                 {"例会", "weekly meeting"},
                                 rule("DTSTART;TZID=Asia/Shanghai:20260105T140000\n"
                                      "RRULE:FREQ=WEEKLY"),
                                 std::chrono::hours(4),
                                 "go_live_group_leader"});
    const auto next = [&](const char* from) {
        return base::to_text(*calendar::next_meeting(calendar, "weekly", at(from)));
    };
    CHECK(next("2026-11-23T10:00:00+08:00") == "2026-11-23T06:00:00Z");
    CHECK(next("2026-11-23T10:00:01+08:00") == "2026-11-30T06:00:00Z");
    CHECK(!calendar::next_meeting(calendar, "none", at("2026-11-23T10:00:00Z")));
}

TEST_CASE("working time: P1D is one working day") {
    Calendar calendar;
    calendar.hours = {{9 * 3600, 12 * 3600}, {13 * 3600 + 1800, 18 * 3600}};
    calendar.holidays = {*calendar::parse_day("2026-10-01"), *calendar::parse_day("2026-10-02")};
    calendar.workdays = {*calendar::parse_day("2026-10-10")};  // a Saturday
    struct Row {
        const char* from;
        const char* duration;
        const char* expected;
    };
    const Row rows[] = {
        {"2026-11-26T10:00:00+08:00", "P1D", "2026-11-27T10:00:00+08:00"},
        {"2026-11-27T17:00:00+08:00", "P1D", "2026-11-30T17:00:00+08:00"},
        {"2026-11-28T11:00:00+08:00", "P1D", "2026-12-01T09:00:00+08:00"},
        {"2026-11-26T20:00:00+08:00", "P1D", "2026-11-30T09:00:00+08:00"},
        {"2026-11-30T10:00:00+08:00", "-P1D", "2026-11-27T10:00:00+08:00"},
        {"2026-11-28T11:00:00+08:00", "-P1D", "2026-11-26T18:00:00+08:00"},
        {"2026-11-26T11:00:00+08:00", "PT2H", "2026-11-26T14:30:00+08:00"},
        {"2026-11-27T17:30:00+08:00", "PT1H", "2026-11-30T09:30:00+08:00"},
        {"2026-11-30T09:30:00+08:00", "-PT1H", "2026-11-27T17:30:00+08:00"},
        {"2026-11-26T12:30:00+08:00", "PT1H", "2026-11-26T14:30:00+08:00"},
        {"2026-09-30T10:00:00+08:00", "P1D", "2026-10-05T10:00:00+08:00"},
        {"2026-10-09T10:00:00+08:00", "P1D", "2026-10-10T10:00:00+08:00"},
        {"2026-11-28T11:00:00+08:00", "PT0S", "2026-11-28T11:00:00+08:00"},
        {"2026-11-26T10:00:00+08:00", "P1DT1H", "2026-11-27T11:00:00+08:00"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.from);
        CAPTURE(row.duration);
        const auto found =
            calendar::working_time(calendar, at(row.from), *base::parse_duration(row.duration));
        REQUIRE(found);
        CHECK(base::to_text(*found) == base::to_text(at(row.expected)));
    }
    calendar.weekdays.clear();
    CHECK(!calendar::working_time(calendar, at("2026-11-26T10:00:00Z"), std::chrono::hours(24)));
}

TEST_CASE("a day ends at 24:00 of its zone") {
    Calendar calendar;
    CHECK(calendar::end_of_day(calendar, at("2026-11-26T15:00:00Z")) == at("2026-11-26T16:00:00Z"));
    CHECK(calendar::end_of_day(calendar, at("2026-11-26T16:00:00Z")) == at("2026-11-27T16:00:00Z"));
    // The 25-hour day on which summer time ends.
    calendar.zone = "Europe/Berlin";
    CHECK(calendar::end_of_day(calendar, at("2026-10-24T22:00:00Z")) == at("2026-10-25T23:00:00Z"));
    CHECK(!calendar::is_known_zone("Mars/Olympus"));
}
