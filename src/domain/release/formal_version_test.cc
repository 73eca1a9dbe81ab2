#include "domain/release/formal_version.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace fangxing::release {
namespace {

FormalVersion at(VersionNumber number) {
    FormalVersion out;
    out.number = number;
    return out;
}

TEST_CASE("the next number follows the class and all that was ever used") {
    CHECK(to_text(next_number("major", {})) == "v1");
    CHECK(to_text(next_number("minor", {at({1, 0, 0})})) == "v1.1");
    CHECK(to_text(next_number("minor", {at({1, 0, 0}), at({1, 1, 0})})) == "v1.2");
    CHECK(to_text(next_number("minor", {at({1, 4, 0}), at({2, 0, 0})})) == "v2.1");
    CHECK(to_text(next_number("fix", {at({1, 1, 0})})) == "v1.1.1");
    CHECK(to_text(next_number("fix", {at({1, 1, 1}), at({1, 1, 0})})) == "v1.1.2");
    CHECK(to_text(next_number("fix", {at({1, 0, 0})})) == "v1.0.1");
    auto corrected = at({3, 0, 0});
    corrected.used_before = {{4, 0, 0}};
    CHECK(to_text(next_number("major", {corrected})) == "v5");
}

TEST_CASE("a number is earned by success and by its class only") {
    Release release;
    Earning earning{"Life", false, {}};
    CHECK(earn(release, earning, {}).error().code == "version.not_earned");
    earning.succeeded = true;
    CHECK(earn(release, earning, {}).error().code == "version.class_missing");
    release.facts["release.version_class"] = "major";
    const auto events = earn(release, earning, {});
    REQUIRE(events);
    CHECK(std::get<VersionEarned>(events->front()).name == "Life v1");
}

TEST_CASE("a correction has a reason and never takes a used number") {
    const std::vector<FormalVersion> all{at({1, 0, 0})};
    const auto asked = [&](VersionNumber number, const std::string& because) {
        return correct({number, {}, because, {}, {}}, "Life", all);
    };
    CHECK(asked({2, 0, 0}, " ").error().code == "reason.missing");
    CHECK(asked({0, 0, 0}, "why").error().code == "version.bad_number");
    CHECK(asked({1, 0, 0}, "why").error().code == "version.used");
    REQUIRE(asked({2, 0, 0}, "why"));
}

}  // namespace
}  // namespace fangxing::release
