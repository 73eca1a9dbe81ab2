#include "domain/calendar/opening.h"

#include <doctest/doctest.h>

using namespace fangxing;

namespace {

constexpr std::int64_t hour = 3'600'000'000;

calendar::Period period(const char* text, std::int64_t hours) {
    return {"p", {}, *calendar::Rule::parse(text, "UTC"), std::chrono::hours(hours), ""};
}

base::Instant at(const char* text) {
    return *base::parse_instant(text);
}

bool everybody(const calendar::Period&) {
    return true;
}

}  // namespace

TEST_CASE("a window opens, a freeze is over, whichever comes first") {
    calendar::Calendar calendar;
    const auto now = at("2031-03-10T10:00:00Z");
    CHECK_FALSE(calendar::next_opening(calendar, now, everybody).has_value());
    calendar.windows.push_back(period("DTSTART:20310313T100000\nRRULE:FREQ=WEEKLY", 6));
    CHECK(calendar::next_opening(calendar, now, everybody) == at("2031-03-13T10:00:00Z"));
    calendar.freezes.push_back(period("DTSTART:20310310T000000", 24));
    CHECK(calendar::next_opening(calendar, now, everybody) == at("2031-03-11T00:00:00Z"));
    SUBCASE("the next one where one opens this moment") {
        const auto opens = at("2031-03-13T10:00:00Z");
        CHECK(calendar::next_opening(calendar, opens, everybody)->us == opens.us + 168 * hour);
    }
    SUBCASE("nothing that does not apply") {
        const auto nobody = [](const calendar::Period&) { return false; };
        CHECK_FALSE(calendar::next_opening(calendar, now, nobody).has_value());
    }
}
