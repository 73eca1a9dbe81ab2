// A review (回顾) of a process with its people, or a meeting with the owners of other processes:
// planned with an interval, held, and its minutes kept item by item.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/improvement/intervals.h"
#include "domain/improvement/parties.h"

namespace fangxing::improvement {

struct ReviewTag;
using ReviewId = base::Id<ReviewTag>;

enum class ReviewKind { process, owners };
constexpr auto names(ReviewKind) {
    return base::named<ReviewKind>(
        {{ReviewKind::process, "process"}, {ReviewKind::owners, "owners"}});
}
struct Participant {
    access::PersonId person;
    std::string process;  // whose owner he is: "change", "configuration", "problem" …
    static void describe(auto& field, auto& self) {
        field("person", self.person);
        field("process", self.process);
    }
};
struct ReviewPlanned {
    static constexpr std::string_view type = "review.planned";
    std::string pack;
    ReviewKind kind = ReviewKind::process;
    std::string title;
    base::Instant held_at;
    Interval interval = Interval::once;
    std::vector<Participant> participants;
    ReviewId series;  // the first of those that follow each other
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("kind", self.kind);
        field("title", self.title);
        field("held_at", self.held_at);
        field("interval", self.interval);
        field("participants", self.participants);
        field("series", self.series);
        field("by", self.by);
        field("at", self.at);
    }
};
// The next of the series is planned, once.
struct ReviewFollowed {
    static constexpr std::string_view type = "review.followed";
    ReviewId next;
    static void describe(auto& field, auto& self) { field("next", self.next); }
};
struct MinutesKept {
    static constexpr std::string_view type = "review.minutes_kept";
    std::vector<std::string> items;  // what was discussed, one after the other
    std::vector<access::PersonId> present;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("items", self.items);
        field("present", self.present);
        field("by", self.by);
        field("at", self.at);
    }
};
struct SeriesEnded {
    static constexpr std::string_view type = "review.series_ended";
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("by", self.by);
        field("at", self.at);
    }
};

struct Review {
    static constexpr std::string_view table = "reviews";
    static constexpr std::string_view noun = "review";
    using Event = std::variant<ReviewPlanned, ReviewFollowed, MinutesKept, SeriesEnded>;

    ReviewId id;
    std::int64_t version = 0;
    ReviewPlanned planned;
    ReviewId next;
    std::optional<MinutesKept> minutes;
    bool ended = false;  // nothing follows it

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("planned", self.planned);
        field("next", self.next);
        field("minutes", self.minutes);
        field("ended", self.ended);
    }
    static void columns(auto& column, const auto& self) {
        column("pack", self.planned.pack);
        column("open", !self.minutes);
    }
};
void apply(Review& review, const Review::Event& event);
using ReviewEvents = base::Result<std::vector<Review::Event>>;

// By an owner; with owners of other processes by the process owner. Refuses 403
// `improvement.owners_only`, 403 `improvement.process_owner_only`, 422 `review.incomplete` without
// title, participants, or the process that each of the other owners answers for.
ReviewEvents plan(ReviewPlanned planned, const access::Actor& actor, const Parties& parties);
// When its time has come; nothing where none follows, or it is planned already.
std::optional<ReviewPlanned> following(const Review& review, const std::string& zone);
// May be written once, by whoever may plan it, from its beginning on. Refuses as `plan`, 409
// `review.not_held_yet`, 409 `review.closed`, 422 `review.incomplete`.
ReviewEvents keep_minutes(const Review& review, MinutesKept minutes, const access::Actor& actor,
                          const Parties& parties);
// Refuses as `plan`, 409 `review.ended_already`.
ReviewEvents end_series(const Review& review, const access::Actor& actor, const Parties& parties,
                        base::Instant now);
base::Result<void> may_lead(ReviewKind kind, const access::Actor& actor, const Parties& parties);

}  // namespace fangxing::improvement
