#include "domain/notice/delivery.h"

namespace fangxing::notice {
namespace {

void on(Delivery& delivery, const DeliveryMade& event) {
    delivery.made = event;
    delivery.begun_at = delivery.next_at = event.due_at;
    delivery.changed_at = event.at;
}
void on(Delivery& delivery, const DeliverySent& event) {
    delivery.state = DeliveryState::sent;
    delivery.to = event.to;
    delivery.answer = event.answer;
    delivery.changed_at = event.at;
    delivery.next_at = {};
    ++delivery.tries;
}
void on(Delivery& delivery, const DeliveryTried& event) {
    delivery.to = event.to;
    delivery.answer = event.answer;
    delivery.changed_at = event.at;
    delivery.next_at = event.again_at;
    ++delivery.tries;
}
void on(Delivery& delivery, const DeliveryFailed& event) {
    delivery.state = DeliveryState::failed;
    delivery.to = event.to;
    delivery.answer = event.answer;
    delivery.changed_at = event.at;
    delivery.next_at = {};
    ++delivery.tries;
}
void on(Delivery& delivery, const DeliveryAskedAgain& event) {
    delivery.state = DeliveryState::waiting;
    delivery.made.daily = false;
    delivery.begun_at = delivery.next_at = delivery.changed_at = event.at;
    ++delivery.rounds;
}

}  // namespace

void apply(Delivery& delivery, const Delivery::Event& event) {
    std::visit([&](const auto& each) { on(delivery, each); }, event);
}

bool is_trial(const Delivery& delivery) {
    return !delivery.made.notice && !delivery.made.release;
}

bool is_recent_trial(const Delivery& delivery, base::Instant now) {
    return is_trial(delivery) && now < delivery.made.at + std::chrono::minutes(1);
}

std::vector<Delivery::Event> conclude(const Delivery& delivery, const Attempt& attempt,
                                      base::Instant now) {
    if (delivery.state != DeliveryState::waiting) return {};
    if (attempt.ended == Ended::sent) return {DeliverySent{attempt.to, attempt.answer, now}};
    const bool is_over =
        attempt.ended == Ended::refused || attempt.again_at > delivery.begun_at + give_up_after;
    if (is_over) return {DeliveryFailed{attempt.to, attempt.answer, now}};
    return {DeliveryTried{attempt.to, attempt.answer, now, attempt.again_at}};
}

base::Result<std::vector<Delivery::Event>> ask_again(const Delivery& delivery, access::PersonId by,
                                                     base::Instant now) {
    if (delivery.state == DeliveryState::waiting) {
        return base::refuse(base::Kind::conflict, "delivery.still_waiting");
    }
    return std::vector<Delivery::Event>{DeliveryAskedAgain{by, now}};
}

}  // namespace fangxing::notice
