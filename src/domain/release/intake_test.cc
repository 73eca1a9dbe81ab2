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

TEST_CASE("a request is turned away to another process, or for a field that does not fit") {
    const auto elsewhere = release::not_taken_in("", "change");
    CHECK(elsewhere.kind == base::Kind::conflict);
    CHECK(elsewhere.code == "release.out_of_scope");
    CHECK(elsewhere.parameters.at("point_to") == "change");
    const auto wrong = release::not_taken_in("type", "");
    CHECK(wrong.kind == base::Kind::invalid);
    CHECK(wrong.reasons.at(0).field == "/type");
}
