// One notice on its way out of the house to one person or webhook (外发通知), and what became of
// it.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "domain/notice/delivery_events.h"

namespace fangxing::notice {

struct DeliveryTag;
using DeliveryId = base::Id<DeliveryTag>;

// What is not through a day after it was begun has failed.
inline constexpr base::Duration give_up_after = std::chrono::hours(24);

enum class DeliveryState { waiting, sent, failed };
constexpr auto names(DeliveryState) {
    return base::named<DeliveryState>({{DeliveryState::waiting, "waiting"},
                                       {DeliveryState::sent, "sent"},
                                       {DeliveryState::failed, "failed"}});
}

struct Delivery {
    static constexpr std::string_view table = "deliveries";
    static constexpr std::string_view noun = "delivery";
    using Event =
        std::variant<DeliveryMade, DeliverySent, DeliveryTried, DeliveryFailed, DeliveryAskedAgain>;

    DeliveryId id;
    std::int64_t version = 0;
    DeliveryMade made;
    DeliveryState state = DeliveryState::waiting;
    std::string to;
    std::string answer;
    int tries = 0;
    int rounds = 0;            // how often it was asked for again
    base::Instant begun_at;    // since when this round goes on
    base::Instant changed_at;  // last try, or when it was made
    base::Instant next_at;     // of the next try while it waits

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("made", self.made);
        field("state", self.state);
        field("to", self.to);
        field("answer", self.answer);
        field("tries", self.tries);
        field("rounds", self.rounds);
        field("begun_at", self.begun_at);
        field("changed_at", self.changed_at);
        field("next_at", self.next_at);
    }
    static void columns(auto& column, const auto& self) {
        column("state", self.state);
        column("way", self.made.way);
        column("person", self.made.person);
        column("webhook", self.made.webhook);
        column("release", self.made.release);
        const bool is_kept = self.state == DeliveryState::waiting && self.made.daily;
        column("for_summary", is_kept ? self.made.person : access::PersonId{});
    }
};
void apply(Delivery& delivery, const Delivery::Event& event);

// A message that says nothing but that it came. One a minute: an address is anybody's word.
bool is_trial(const Delivery& delivery);
bool is_recent_trial(const Delivery& delivery, base::Instant now);

// How a try ended: `refused` will not change by trying again.
enum class Ended { sent, failed, refused };
constexpr auto names(Ended) {
    return base::named<Ended>(
        {{Ended::sent, "sent"}, {Ended::failed, "failed"}, {Ended::refused, "refused"}});
}
struct Attempt {
    Ended ended = Ended::failed;
    std::string to;
    std::string answer;
    base::Instant again_at;  // when it would be tried again
    static void describe(auto& field, auto& self) {
        field("ended", self.ended);
        field("to", self.to);
        field("answer", self.answer);
        field("again_at", self.again_at);
    }
};
// What follows from a try; nothing where the delivery has ended already.
std::vector<Delivery::Event> conclude(const Delivery& delivery, const Attempt& attempt,
                                      base::Instant now);

// Refuses 409 `delivery.still_waiting`: what is on its way is not sent twice.
base::Result<std::vector<Delivery::Event>> ask_again(const Delivery& delivery, access::PersonId by,
                                                     base::Instant now);

}  // namespace fangxing::notice
