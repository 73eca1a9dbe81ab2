#include "domain/release/attempt.h"

#include <doctest/doctest.h>

namespace fangxing::release {
namespace {

TEST_CASE("a request is refused on one of three grounds, in words, before it is submitted") {
    Release release;
    CHECK(refuse_request(release, "dull", " ", {}).error().reasons.size() == 2);
    for (const auto* grounds : {"unrelated", "unworkable", "unnecessary"}) {
        const auto events = refuse_request(release, grounds, "why", {3});
        REQUIRE(events);
        auto ended = release;
        release::apply(ended, events->front());
        CHECK(ended.state == State::refused);
        CHECK(ended.end_grounds == grounds);
        CHECK(refuse_request(ended, grounds, "why", {}).error().code == "release.ended");
    }
    release.submitted_at = base::Instant{1};
    CHECK(refuse_request(release, "unrelated", "why", {}).error().code == "release.request_taken");
}

TEST_CASE("each item that is not as the baseline has it is named") {
    Release release;
    CHECK(not_as_baseline(release).empty());
    const auto versions = [](const char* text) { return *base::parse_json(text); };
    release.facts["configuration.baseline"] =
        versions(R"([{"item":"a","version":"1"},{"item":"b","version":""}])");
    release.facts["restored.versions"] = versions(R"([{"item":"a","version":"1"}])");
    CHECK(not_as_baseline(release).empty());
    release.facts["restored.versions"] =
        versions(R"([{"item":"a","version":"2"},{"item":"b","version":"1"}])");
    const auto reasons = not_as_baseline(release);
    REQUIRE(reasons.size() == 2);
    CHECK(reasons[0].code == "restoration.differs");
    CHECK(reasons[0].parameters.at("baseline") == "1");
    CHECK(reasons[0].parameters.at("version") == "2");
}

}  // namespace
}  // namespace fangxing::release
