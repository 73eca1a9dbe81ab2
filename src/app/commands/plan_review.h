// A review of a process, or a meeting with owners of others: planned, held with minutes, ended.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/accounts.h"
#include "domain/improvement/review.h"

namespace fangxing::app {

struct NamedParticipant {
    std::string person;                  // login
    std::optional<std::string> process;  // whose owner he is
    static void describe(auto& field, auto& self) {
        field("person", self.person);
        field("process", self.process);
    }
};
struct PlanReview {
    static constexpr std::string_view act = "plan_review";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    std::string pack;
    std::optional<improvement::ReviewKind> kind;  // process
    std::string title;
    base::Instant held_at;
    std::optional<improvement::Interval> interval;  // once
    std::vector<NamedParticipant> participants;
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("kind", self.kind);
        field("title", self.title);
        field("held_at", self.held_at);
        field("interval", self.interval);
        field("participants", self.participants);
    }
};
// Refuses 404 `pack.not_found`, 422 `person.not_found` and as `improvement::plan`.
base::Result<base::Json> carry_out(Work& work, const PlanReview& command);

struct KeepReviewMinutes {
    static constexpr std::string_view act = "keep_review_minutes";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    improvement::ReviewId review;
    std::vector<std::string> items;
    std::vector<std::string> present;  // logins
    static void describe(auto& field, auto& self) {
        field("review", self.review);
        field("items", self.items);
        field("present", self.present);
    }
};
// Refuses 404 `review.not_found`, 422 `person.not_found` and as `improvement::keep_minutes`.
base::Result<base::Json> carry_out(Work& work, const KeepReviewMinutes& command);

struct EndReviewSeries {
    static constexpr std::string_view act = "end_review_series";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    improvement::ReviewId review;
    static void describe(auto& field, auto& self) { field("review", self.review); }
};
// Refuses 404 `review.not_found` and as `improvement::end_series`.
base::Result<base::Json> carry_out(Work& work, const EndReviewSeries& command);

}  // namespace fangxing::app
