#include "domain/release/intake.h"

#include <doctest/doctest.h>

using namespace fangxing;

TEST_CASE("only work on program code is a release, and an unknown kind is refused") {
    CHECK(*release::carries_code("code"));
    for (const auto* kind : {"data_change", "hardware_software", "configuration"}) {
        CHECK_FALSE(*release::carries_code(kind));
    }
    CHECK(release::carries_code("gossip").error().code == "release.unknown_kind_of_work");
}

TEST_CASE("a release is for a running system or for a project, never for both") {
    CHECK(release::is_for(true, std::nullopt)->empty());
    CHECK(release::is_for(false, std::nullopt)->empty());
    CHECK(*release::is_for(false, "  运维平台建设 二期 ") == "运维平台建设 二期");
    const auto both = release::is_for(true, "运维平台建设");
    CHECK(both.error().code == "release.incomplete");
    REQUIRE(both.error().reasons.size() == 2);
    CHECK(both.error().reasons[0].code == "release.system_or_project");
    CHECK(both.error().reasons[0].field == "/system");
    CHECK(both.error().reasons[1].field == "/project");
    const auto hidden = release::is_for(false, "two\nlines");
    CHECK(hidden.error().reasons.at(0).code == "words.hidden");
    CHECK(hidden.error().reasons.at(0).field == "/project");
    CHECK(release::is_for(false, "  ").error().reasons.at(0).code == "words.missing");
}

TEST_CASE("a request is turned away to another process, or for a field that does not fit") {
    const auto elsewhere = release::not_taken_in("", "change");
    CHECK(elsewhere.kind == base::Kind::conflict);
    CHECK(elsewhere.code == "release.out_of_scope");
    CHECK(elsewhere.parameters.at("point_to") == "change");
    const auto wrong = release::not_taken_in("type", "");
    CHECK(wrong.kind == base::Kind::invalid);
    CHECK(wrong.reasons.at(0).field == "/type");
}
