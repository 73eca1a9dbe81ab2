#include "domain/calendar/icalendar.h"

#include <doctest/doctest.h>

#include <sstream>

using namespace fangxing;

namespace {

calendar::Feed feed_of(calendar::Event event) {
    calendar::Feed feed{"发布日历",
                        "zh",
                        *base::parse_instant("2027-03-01T08:00:00.25Z"),
                        std::chrono::hours(1),
                        {}};
    feed.events.push_back(std::move(event));
    return feed;
}

calendar::Event thursday() {
    calendar::Event event;
    event.uid = "release-7@fangxing";
    event.summary = "R-7 商城 1.0";
    event.span = {*base::parse_instant("2027-03-11T20:00:00+08:00"),
                  *base::parse_instant("2027-03-11T22:30:00+08:00")};
    return event;
}

bool holds(const std::string& text, const std::string& line) {
    return text.find("\r\n" + line + "\r\n") != std::string::npos;
}

TEST_CASE("an event says when it is, in UTC, and how sure that is") {
    auto event = thursday();
    event.sureness = calendar::Sureness::tentative;
    event.url = "https://fx.example/releases/7";
    const auto text = calendar::icalendar_text(feed_of(event));
    CHECK(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    CHECK(holds(text, "X-PUBLISHED-TTL:PT1H"));
    CHECK(text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    CHECK(holds(text, "DTSTAMP:20270301T080000Z"));
    CHECK(holds(text, "DTSTART:20270311T120000Z"));
    CHECK(holds(text, "DTEND:20270311T143000Z"));
    CHECK(holds(text, "STATUS:TENTATIVE"));
    CHECK(holds(text, "TRANSP:TRANSPARENT"));
    CHECK(holds(text, "URL:https://fx.example/releases/7"));
    CHECK_FALSE(text.contains("DESCRIPTION"));
}

TEST_CASE("a whole day has a date and no time") {
    auto event = thursday();
    event.day = calendar::parse_day("2027-02-28");
    event.is_busy = true;
    const auto text = calendar::icalendar_text(feed_of(event));
    CHECK(holds(text, "DTSTART;VALUE=DATE:20270228"));
    CHECK(holds(text, "DTEND;VALUE=DATE:20270301"));
    CHECK(holds(text, "TRANSP:OPAQUE"));
}

TEST_CASE("what people typed cannot end a line or a value") {
    auto event = thursday();
    event.summary = "a,b;c\\d\nEND:VEVENT";
    const auto text = calendar::icalendar_text(feed_of(event));
    CHECK(holds(text, "SUMMARY:a\\,b\\;c\\\\d\\nEND:VEVENT"));
}

TEST_CASE("no line is longer than 75 bytes, and no character is cut") {
    auto event = thursday();
    for (int n = 0; n < 60; ++n) event.description += n % 7 == 0 ? "a" : "发布";
    const auto text = calendar::icalendar_text(feed_of(event));
    std::istringstream lines(text);
    std::string unfolded;
    for (std::string line; std::getline(lines, line);) {
        REQUIRE(line.ends_with('\r'));
        line.pop_back();
        CHECK(line.size() <= 75);
        const bool folds = line.starts_with(' ');
        if (folds) CHECK((static_cast<unsigned char>(line.at(1)) & 0xC0U) != 0x80U);
        unfolded += folds ? line.substr(1) : "\n" + line;
    }
    CHECK(unfolded.contains("\nDESCRIPTION:" + event.description + "\n"));
}

}  // namespace
