#include "domain/release/timing.h"

#include <doctest/doctest.h>

namespace fangxing::release {
namespace {

using calendar::Span;
using std::chrono::hours;

base::Instant at(const std::string& text) {
    const auto found = base::parse_instant(text);
    REQUIRE(found.has_value());
    return found.value_or(base::Instant{});
}
calendar::Period period(const char* id, const char* rule, base::Duration length) {
    return {id, {id, id}, base::take(calendar::Rule::parse(rule, "Asia/Shanghai")), length, ""};
}
// Windows each Thursday from 20:00 to 24:00; frozen the whole of the 3rd of December.
calendar::Calendar thursdays() {
    calendar::Calendar out;
    out.windows.push_back(
        period("thursday", "DTSTART:20261105T200000\nRRULE:FREQ=WEEKLY", hours(4)));
    out.freezes.push_back(period("audit", "DTSTART:20261203T000000", hours(24)));
    return out;
}
Release release(std::int64_t id, const std::string& start) {
    Release out;
    out.id = {id};
    out.system = {9};
    out.start = at(start);
    out.facts["release.start"] = start;
    out.facts["release.end"] = base::to_text(*out.start + hours(2));
    return out;
}
const calendar::Applies all = [](const calendar::Period&) { return true; };

std::vector<std::string> codes(const std::vector<base::Reason>& reasons) {
    std::vector<std::string> out;
    for (const auto& each : reasons) out.push_back(each.code);
    return out;
}

}  // namespace

TEST_CASE("two releases clash by system, item and person where their times meet") {
    auto mine = release(1, "2026-11-26T20:00:00+08:00");
    auto theirs = release(2, "2026-11-26T21:00:00+08:00");
    mine.items = {{5}, {6}};
    theirs.items = {{6}};
    const auto steps = base::take(base::parse_json(R"([{"person":"he.deploy"},{"person":"a"}])"));
    mine.facts["plan.steps"] = steps;
    theirs.facts["plan.steps"] = steps;
    const auto span = planned_span(mine).value_or(Span{});
    const auto among = [&](const std::vector<Release>& others) {
        std::vector<const Release*> given;
        for (const auto& each : others) given.push_back(&each);
        return Timetable(given).clashes(mine, span);
    };
    const auto found = among({mine, theirs});
    REQUIRE(found.size() == 3);
    CHECK(found[0].kind == "system");
    CHECK(found[1].kind == "item");
    CHECK(found[1].what.size() == 1);
    CHECK(found[2].kind == "person");
    CHECK(found[2].what == std::vector<std::string>{"a", "he.deploy"});
    theirs.start = at("2026-11-26T22:00:00+08:00");
    CHECK(among({theirs}).empty());
    theirs.start = at("2026-11-26T21:00:00+08:00");
    theirs.end_state = EndState::cancelled;
    CHECK(among({theirs}).empty());
}

TEST_CASE("what is kept of a release plans as all of it did") {
    auto mine = release(1, "2026-11-26T20:00:00+08:00");
    mine.items = {{5}};
    mine.purpose = "why";
    mine.facts["tests.verdict"] = "passed";
    mine.facts["plan.steps"] = base::take(base::parse_json(
        R"([{"person":"b","does":"x"},{"person":"a"},{"person":"b"},{"does":"y"}])"));
    mine.facts["release.window"] = base::take(base::parse_json(
        R"({"from":"2026-11-26T18:00:00+08:00","to":"2026-11-27T00:00:00+08:00"})"));
    auto kept = mine;
    keep_only_plan(kept);
    CHECK(kept.purpose.empty());
    CHECK(!kept.facts.contains("tests.verdict"));
    CHECK(planned_span(kept) == planned_span(mine));
    const auto other = release(2, "2026-11-26T21:00:00+08:00");
    const auto now = at("2026-11-20T08:00:00+08:00");
    const Span early{at("2026-11-26T16:00:00+08:00"), at("2026-11-26T22:00:00+08:00")};
    CHECK(codes(objections(kept, early, thursdays(), all, now)) ==
          codes(objections(mine, early, thursdays(), all, now)));
    auto third = mine;
    third.id = {3};
    const auto of_all = Timetable({&mine, &other}).clashes(third, early);
    keep_only_plan(third);
    const auto of_kept = Timetable({&kept, &other}).clashes(third, early);
    REQUIRE(of_all.size() == 4);
    REQUIRE(of_kept.size() == 4);
    CHECK(of_kept[2].what == std::vector<std::string>{"a", "b"});
    for (std::size_t n = 0; n < of_all.size(); ++n) {
        CHECK(of_kept[n].kind == of_all[n].kind);
        CHECK(of_kept[n].with == of_all[n].with);
        CHECK(of_kept[n].what == of_all[n].what);
    }
}

TEST_CASE("a long release is met by one that begins long after it") {
    auto lasting = release(2, "2026-11-20T20:00:00+08:00");
    lasting.facts["release.end"] = "2026-11-27T20:00:00+08:00";
    std::vector<Release> others{lasting};
    for (int n = 0; n < 20; ++n) others.push_back(release(10 + n, "2026-11-21T20:00:00+08:00"));
    std::vector<const Release*> all_of_them;
    for (const auto& each : others) all_of_them.push_back(&each);
    const auto mine = release(1, "2026-11-26T20:00:00+08:00");
    const auto found = Timetable(all_of_them).clashes(mine, planned_span(mine).value_or(Span{}));
    REQUIRE(found.size() == 1);
    CHECK(found[0].with == lasting.id);
}

TEST_CASE("what speaks against a time is said, all of it") {
    const auto now = at("2026-11-20T08:00:00+08:00");
    const auto calendar = thursdays();
    auto mine = release(1, "2026-11-26T20:00:00+08:00");
    const auto against = [&](const std::string& from) {
        const Span span{at(from), at(from) + hours(2)};
        return codes(objections(mine, span, calendar, all, now));
    };
    CHECK(against("2026-11-26T20:00:00+08:00").empty());
    CHECK(against("2026-11-27T20:00:00+08:00") ==
          std::vector<std::string>{"calendar.outside_window"});
    CHECK(against("2026-12-03T20:00:00+08:00") == std::vector<std::string>{"calendar.frozen"});
    mine.facts["release.window"] = base::take(base::parse_json(
        R"({"from":"2026-11-26T18:00:00+08:00","to":"2026-11-27T00:00:00+08:00"})"));
    CHECK(against("2026-11-19T20:00:00+08:00") ==
          std::vector<std::string>{"release.start_in_past", "release.outside_window"});
    CHECK(!must_not_be_frozen(
        calendar, {at("2026-12-03T20:00:00+08:00"), at("2026-12-03T21:00:00+08:00")}, all));
}

TEST_CASE("free times lie in windows, outside freezes, and beside what is planned") {
    const auto calendar = thursdays();
    const auto mine = release(1, "2026-11-26T20:00:00+08:00");
    const Span busy{at("2026-11-26T20:00:00+08:00"), at("2026-11-26T21:00:00+08:00")};
    const auto found =
        free_spans(mine, {at("2026-11-20T08:00:00+08:00"), hours(2), 2, {busy}}, calendar, all);
    REQUIRE(found.size() == 2);
    CHECK(found[0].from == at("2026-11-26T21:00:00+08:00"));
    CHECK(found[1].from == at("2026-12-10T20:00:00+08:00"));
}

TEST_CASE("without windows only freezes and other releases are in the way") {
    auto calendar = thursdays();
    calendar.windows.clear();
    const auto mine = release(1, "2026-11-26T20:00:00+08:00");
    const auto found =
        free_spans(mine, {at("2026-12-03T10:00:00+08:00"), hours(2), 1, {}}, calendar, all);
    REQUIRE(found.size() == 1);
    CHECK(found[0].from == at("2026-12-04T00:00:00+08:00"));
}

}  // namespace fangxing::release
