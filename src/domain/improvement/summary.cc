#include "domain/improvement/summary.h"

#include <algorithm>

#include "domain/release/demands.h"

namespace fangxing::improvement {
namespace {

bool is_named(const Summary& summary, access::PersonId person) {
    const auto& all = summary.scheduled.managers;
    return std::ranges::find(all, person) != all.end();
}

bool has_spoken(const Summary& summary, access::PersonId person) {
    const auto& all = summary.endorsements;
    return std::ranges::find(all, person, &SummaryEndorsed::by) != all.end();
}

}  // namespace

void apply(Summary& summary, const Summary::Event& event) {
    if (const auto* each = std::get_if<SummaryScheduled>(&event)) summary.scheduled = *each;
    if (const auto* each = std::get_if<SummaryDelivered>(&event)) summary.delivered = *each;
    if (const auto* each = std::get_if<SummaryEndorsed>(&event)) {
        summary.endorsements.push_back(*each);
    }
}

SummaryEvents schedule(SummaryScheduled scheduled, const access::Actor& actor,
                       const Parties& parties) {
    TRY(must_own_process(actor, parties));
    std::vector<base::Reason> reasons;
    if (scheduled.managers.empty()) reasons.push_back({"input.missing", "/managers", {}});
    if (scheduled.deliver_at < scheduled.at) {
        reasons.push_back({"summary.in_the_past", "/deliver_at", {}});
    }
    if (!reasons.empty()) {
        return base::refuse(base::Kind::invalid, "summary.incomplete", {}, std::move(reasons));
    }
    scheduled.by = actor.id;
    return std::vector<Summary::Event>{std::move(scheduled)};
}

std::optional<SummaryScheduled> following(const Summary& summary, const std::string& zone) {
    if (summary.scheduled.interval == Interval::once) return std::nullopt;
    auto next = summary.scheduled;
    next.deliver_at = next_after(zone, next.deliver_at, next.interval);
    return next;
}

SummaryEvents endorse(const Summary& summary, SummaryEndorsed said, const access::Actor& actor) {
    if (!is_named(summary, actor.id)) {
        return base::refuse(base::Kind::forbidden, "summary.not_addressed");
    }
    TRY(must_be_present(actor));
    if (!summary.delivered) return base::refuse(base::Kind::conflict, "summary.not_delivered");
    if (has_spoken(summary, actor.id)) {
        return base::refuse(base::Kind::conflict, "summary.endorsed_already");
    }
    if (!said.endorsed && release::is_blank(said.comment)) {
        return base::refuse(base::Kind::invalid, "summary.without_comment", {},
                            {{"input.missing", "/comment", {}}});
    }
    said.by = actor.id;
    return std::vector<Summary::Event>{std::move(said)};
}

bool waits_for(const Summary& summary, access::PersonId person) {
    return summary.delivered && is_named(summary, person) && !has_spoken(summary, person);
}

}  // namespace fangxing::improvement
