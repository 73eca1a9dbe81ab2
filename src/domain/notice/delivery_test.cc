#include "domain/notice/delivery.h"

#include <doctest/doctest.h>

namespace fangxing::notice {
namespace {

using std::chrono::hours;
constexpr base::Instant begin{1'000'000};

Delivery waiting_one() {
    Delivery out;
    DeliveryMade made;
    made.person = {3};
    made.daily = true;
    made.due_at = made.at = begin;
    apply(out, made);
    return out;
}
void go_on(Delivery& delivery, Ended ended, base::Instant now, base::Instant again_at) {
    for (const auto& event : conclude(delivery, {ended, "li@example.com", "250", again_at}, now)) {
        apply(delivery, event);
    }
}

}  // namespace

TEST_CASE("what does not get through is tried again, and has failed after a day") {
    auto delivery = waiting_one();
    go_on(delivery, Ended::failed, begin + hours(1), begin + hours(2));
    CHECK(delivery.state == DeliveryState::waiting);
    CHECK(delivery.next_at == begin + hours(2));
    go_on(delivery, Ended::failed, begin + hours(23), begin + hours(24));
    CHECK(delivery.state == DeliveryState::waiting);
    go_on(delivery, Ended::failed, begin + hours(24), begin + hours(25));
    CHECK(delivery.state == DeliveryState::failed);
    CHECK(delivery.tries == 3);
    CHECK(delivery.next_at.us == 0);
}

TEST_CASE("a no for good is not tried again, and what has ended stays so") {
    auto delivery = waiting_one();
    go_on(delivery, Ended::refused, begin, begin + hours(1));
    CHECK(delivery.state == DeliveryState::failed);
    go_on(delivery, Ended::sent, begin, begin);
    CHECK(delivery.state == DeliveryState::failed);
    CHECK(delivery.tries == 1);
}

TEST_CASE("what has ended may be sent once more, and then has a day again") {
    auto delivery = waiting_one();
    CHECK(ask_again(delivery, {9}, begin).error().code == "delivery.still_waiting");
    go_on(delivery, Ended::refused, begin, begin + hours(1));
    const auto later = begin + hours(100);
    const auto events = ask_again(delivery, {9}, later);
    REQUIRE(events.has_value());
    for (const auto& event : *events) apply(delivery, event);
    CHECK(delivery.state == DeliveryState::waiting);
    CHECK(delivery.rounds == 1);
    CHECK_FALSE(delivery.made.daily);
    go_on(delivery, Ended::failed, later + hours(23), later + hours(24));
    CHECK(delivery.state == DeliveryState::waiting);
    go_on(delivery, Ended::sent, later + hours(24), {});
    CHECK(delivery.state == DeliveryState::sent);
    CHECK(delivery.answer == "250");
    CHECK(delivery.to == "li@example.com");
}

TEST_CASE("a trial is about nothing, and recent for a minute") {
    auto delivery = waiting_one();
    CHECK(is_trial(delivery));
    CHECK(is_recent_trial(delivery, begin + std::chrono::seconds(59)));
    CHECK_FALSE(is_recent_trial(delivery, begin + std::chrono::seconds(60)));
    delivery.made.notice = {5};
    CHECK_FALSE(is_recent_trial(delivery, begin));
}

}  // namespace fangxing::notice
