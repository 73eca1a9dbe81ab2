#include "domain/change/carried.h"

#include <doctest/doctest.h>

namespace fangxing::change {
namespace {

CarriedChange under_way() {
    CarriedChange out;
    change::apply(out, ChangeTakenUp{{1}, {7}, "WO-1", {2}, {3}, {4}, {}});
    return out;
}

TEST_CASE("a change is carried out once its items are confirmed and nothing more is under way") {
    Change change;
    change.state = State::approved;
    change.items = {{10}, {11}};
    auto ended = under_way();
    change::apply(ended, ChangeReleaseEnded{"closed", {}, {}, {}});
    CHECK(is_carried_out(change, {{10}, {11}}, {ended}));
    CHECK(!is_carried_out(change, {{10}}, {ended}));
    CHECK(!is_carried_out(change, {{10}, {11}}, {ended, under_way()}));
    auto let_go = under_way();
    change::apply(let_go, ChangeLetGo{{4}, {5}});
    CHECK(is_carried_out(change, {{10}, {11}}, {ended, let_go}));
    change.state = State::implemented;
    CHECK(!is_carried_out(change, {{10}, {11}}, {ended}));
}

TEST_CASE("each item that no change asks for is named") {
    CHECK(must_be_asked_for({{1}, {2}}, {{2}, {1}}));
    const auto refused = must_be_asked_for({{1}, {2}, {3}}, {{2}});
    REQUIRE(!refused);
    CHECK(refused.error().code == "release.items_without_change");
    REQUIRE(refused.error().reasons.size() == 2);
    CHECK(refused.error().reasons[0].field == "/items/0");
    CHECK(refused.error().reasons[1].field == "/items/2");
}

TEST_CASE("a work order has a number and makes one release") {
    CHECK(may_take_work_order("WO-1", {}));
    CHECK(may_take_work_order("", {}).error().code == "work_order.without_reference");
    CHECK(may_take_work_order("WO-1", {under_way()}).error().code == "work_order.known");
}

}  // namespace
}  // namespace fangxing::change
