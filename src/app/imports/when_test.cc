#include "app/imports/when.h"

#include <doctest/doctest.h>

namespace fangxing::app {

TEST_CASE("days and times as people write them") {
    struct Written {
        const char* text;
        const char* day;
        bool with_time;
    };
    for (const auto& each :
         {Written{"2026-11-26", "2026-11-26", false}, Written{"2026/1/5", "2026-01-05", false},
          Written{"2026/11/26 20:00", "2026-11-26", true},
          Written{"2026-11-26T20:00:30", "2026-11-26", true}}) {
        CAPTURE(each.text);
        const auto found = written_time(each.text);
        REQUIRE(found.has_value());
        CHECK(day_of(*found) == each.day);
        CHECK(found->with_time == each.with_time);
    }
    for (const char* none : {"", "soon", "2026-13-01", "2026-02-30", "2026-11-26 25:00", "26-11"}) {
        CAPTURE(none);
        CHECK_FALSE(written_time(none).has_value());
    }
}

TEST_CASE("a window of its first beginning, its end and how it repeats") {
    const auto from = *written_time("2027-01-14 20:00");
    const auto to = *written_time("2027-01-15");
    CHECK(rule_from(from, "") == "DTSTART:20270114T200000");
    CHECK(rule_from(from, "FREQ=MONTHLY") == "DTSTART:20270114T200000\nRRULE:FREQ=MONTHLY");
    CHECK(length_between(from, to) == "PT4H");
    CHECK(length_between(to, from).empty());
}

}  // namespace fangxing::app
