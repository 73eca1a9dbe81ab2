#include "domain/approval/panel.h"

#include <doctest/doctest.h>

using namespace fangxing;

TEST_CASE("one person, one seat of a panel") {
    approval::Seat seat;
    seat.id = {2};
    seat.chair.panel = "countersign";
    approval::Approval other;
    other.statement.seat = {3};
    other.statement.panel = "countersign";
    other.statement.step = "infrastructure";
    other.statement.natural = {9};
    const std::vector<access::PersonId> same{{9}};
    const auto refused = approval::must_sign_once(seat, {other}, same);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == "approval.one_seat_each");
    CHECK(refused.error().parameters.at("step") == "infrastructure");
    CHECK(approval::must_sign_once(seat, {other}, {{8}}).has_value());
    SUBCASE("nor behind another one") {
        CHECK_FALSE(approval::must_sign_once(seat, {other}, {{8}, {9}}).has_value());
    }
    SUBCASE("another panel") {
        other.statement.panel = "pmo";
        CHECK(approval::must_sign_once(seat, {other}, same).has_value());
    }
    SUBCASE("a yes that is void") {
        other.standing = approval::Standing::voided;
        CHECK(approval::must_sign_once(seat, {other}, same).has_value());
    }
    SUBCASE("a no") {
        other.statement.verdict = approval::Verdict::send_back;
        CHECK(approval::must_sign_once(seat, {other}, same).has_value());
    }
    SUBCASE("the same seat, asked again") {
        other.statement.seat = {2};
        CHECK(approval::must_sign_once(seat, {other}, same).has_value());
    }
}
