#include "domain/release/handover.h"

#include <doctest/doctest.h>

namespace fangxing::release {
namespace {

TEST_CASE("only processes that are known take something over, and each answers once") {
    HandedOver made;
    made.to = "kitchen";
    CHECK(hand_over(made).error().code == "handover.unknown_process");
    made.to = "project";
    const auto events = hand_over(made);
    REQUIRE(events);
    Handover row;
    for (const auto& event : *events) apply(row, event);
    CHECK(row.made.to == "project");
    CHECK(answer(row, {" ", {}, {}, {}}).error().code == "handover.without_text");
    const auto answered = answer(row, {"done", {}, {}, {}});
    REQUIRE(answered);
    for (const auto& event : *answered) apply(row, event);
    CHECK(answer(row, {"again", {}, {}, {}}).error().code == "handover.answered");
}

}  // namespace
}  // namespace fangxing::release
