#include "domain/improvement/review.h"

#include <algorithm>

#include "domain/release/demands.h"

namespace fangxing::improvement {
namespace {

base::Result<void> whole_review(std::vector<base::Reason> reasons) {
    if (reasons.empty()) return {};
    return base::refuse(base::Kind::invalid, "review.incomplete", {}, std::move(reasons));
}

}  // namespace

void apply(Review& review, const Review::Event& event) {
    if (const auto* planned = std::get_if<ReviewPlanned>(&event)) review.planned = *planned;
    if (const auto* followed = std::get_if<ReviewFollowed>(&event)) review.next = followed->next;
    if (const auto* minutes = std::get_if<MinutesKept>(&event)) review.minutes = *minutes;
    if (std::holds_alternative<SeriesEnded>(event)) review.ended = true;
}

base::Result<void> may_lead(ReviewKind kind, const access::Actor& actor, const Parties& parties) {
    return kind == ReviewKind::owners ? must_own_process(actor, parties)
                                      : must_be_owner(actor, parties);
}

ReviewEvents plan(ReviewPlanned planned, const access::Actor& actor, const Parties& parties) {
    TRY(may_lead(planned.kind, actor, parties));
    std::vector<base::Reason> reasons;
    if (release::is_blank(planned.title)) reasons.push_back({"input.missing", "/title", {}});
    if (planned.participants.empty()) reasons.push_back({"input.missing", "/participants", {}});
    for (std::size_t n = 0; n < planned.participants.size(); ++n) {
        const bool is_said = !release::is_blank(planned.participants[n].process);
        if (planned.kind == ReviewKind::process || is_said) continue;
        reasons.push_back({"input.missing", "/participants/" + std::to_string(n) + "/process", {}});
    }
    TRY(whole_review(std::move(reasons)));
    planned.by = actor.id;
    return std::vector<Review::Event>{std::move(planned)};
}

std::optional<ReviewPlanned> following(const Review& review, const std::string& zone) {
    const auto& planned = review.planned;
    if (review.next || review.ended || planned.interval == Interval::once) return std::nullopt;
    auto next = planned;
    next.held_at = next_after(zone, planned.held_at, planned.interval);
    next.series = planned.series ? planned.series : review.id;
    return next;
}

ReviewEvents keep_minutes(const Review& review, MinutesKept minutes, const access::Actor& actor,
                          const Parties& parties) {
    TRY(may_lead(review.planned.kind, actor, parties));
    if (review.minutes) return base::refuse(base::Kind::conflict, "review.closed");
    if (minutes.at < review.planned.held_at) {
        return base::refuse(base::Kind::conflict, "review.not_held_yet",
                            {{"at", base::to_text(review.planned.held_at)}});
    }
    std::vector<base::Reason> reasons;
    if (minutes.items.empty()) reasons.push_back({"input.missing", "/items", {}});
    for (std::size_t n = 0; n < minutes.items.size(); ++n) {
        if (!release::is_blank(minutes.items[n])) continue;
        reasons.push_back({"input.missing", "/items/" + std::to_string(n), {}});
    }
    if (minutes.present.empty()) reasons.push_back({"input.missing", "/present", {}});
    TRY(whole_review(std::move(reasons)));
    minutes.by = actor.id;
    return std::vector<Review::Event>{std::move(minutes)};
}

ReviewEvents end_series(const Review& review, const access::Actor& actor, const Parties& parties,
                        base::Instant now) {
    TRY(may_lead(review.planned.kind, actor, parties));
    const bool comes_again = review.planned.interval != Interval::once && !review.next;
    if (!comes_again || review.ended) {
        return base::refuse(base::Kind::conflict, "review.ended_already");
    }
    return std::vector<Review::Event>{SeriesEnded{actor.id, now}};
}

}  // namespace fangxing::improvement
