#include "domain/release/beside.h"

#include <doctest/doctest.h>

using namespace fangxing;

namespace {

constexpr base::Instant start{1'000'000};
constexpr base::Instant end{2'000'000};

release::Release running() {
    release::Release release;
    release.id = {1};
    release.attempts = 1;
    release.end = end;
    return release;
}

access::Actor somebody() {
    access::Actor actor;
    actor.id = {5};
    actor.natural = {5};
    return actor;
}

std::string code_of(const base::Result<release::Events>& events) {
    return events ? std::string() : events.error().code;
}

}  // namespace

TEST_CASE("a fault is told with its severity, once deployment has begun") {
    auto release = running();
    const auto told = [&](const char* text, const char* severity) {
        return code_of(release::report_fault(release, text, severity, somebody(), start));
    };
    CHECK(told("port in use", "medium").empty());
    CHECK(told(" ", "medium") == "fault.without_text");
    CHECK(told("port in use", "awful") == "fault.unknown_severity");
    release.attempts = 0;
    CHECK(told("port in use", "low") == "release.not_deployed_yet");
    release.end_state = release::EndState::closed;
    CHECK(told("port in use", "low") == "release.ended");
}

TEST_CASE("a comment has words and a kind") {
    const auto said = [](const char* text, const char* kind) {
        return code_of(release::comment(text, kind, {}, somebody(), start));
    };
    CHECK(said("half done", "progress").empty());
    CHECK(said("page 3: December 2", "correction").empty());
    CHECK(said("", "comment") == "comment.missing");
    CHECK(said("psst", "gossip") == "comment.unknown_kind");
}

TEST_CASE("changes are combined until the release is submitted") {
    auto release = running();
    CHECK(code_of(release::group_changes(release, {{1}, {2}}, {})).empty());
    CHECK(code_of(release::group_changes(release, {}, {})) == "release.without_change");
    release.submitted_at = start;
    CHECK(code_of(release::group_changes(release, {{1}}, {})) == "release.grouping_closed");
    release.end_state = release::EndState::cancelled;
    CHECK(code_of(release::group_changes(release, {{1}}, {})) == "release.ended");
}

TEST_CASE("a release is late behind its planned end, unless it was done by then") {
    auto release = running();
    CHECK(!release::is_late(release, end));
    CHECK(release::is_late(release, {end.us + 1}));
    release.confirmed = true;
    CHECK(!release::is_late(release, {end.us + 1}));
    release.ended_at = base::Instant{9'000'000};
    release.deployed_at = end;
    CHECK(!release::is_late(release, {9'000'000}));
    release.deployed_at = base::Instant{end.us + 1};
    CHECK(release::is_late(release, {9'000'000}));
    release.end.reset();
    CHECK(!release::is_late(release, {9'000'000}));
}

TEST_CASE("more hours than planned are over effort") {
    auto release = running();
    CHECK(!release::course_of(release, end).effort_deviation);
    release.facts["effort.planned"] = std::int64_t{8};
    release.facts["effort.actual"] = std::int64_t{8};
    CHECK(release::course_of(release, end).effort_deviation == 0.0);
    release.facts["effort.actual"] = 8.5;
    CHECK(release::course_of(release, end).effort_deviation == 0.5);
    CHECK(!release::course_of(release, end).late_minutes);
    const base::Instant hour_later{end.us + 3'600'000'000};
    CHECK(release::course_of(release, hour_later).late_minutes == 60);
}

TEST_CASE("work that is given has a name") {
    CHECK(release::must_say_what("check the backup"));
    const auto blank = release::must_say_what(" \n");
    REQUIRE_FALSE(blank.has_value());
    CHECK(blank.error().code == "work.without_name");
}
