#include "domain/release/overlap.h"

#include <algorithm>
#include <limits>

#include "domain/release/demands.h"

namespace fangxing::release {
namespace {

bool is_approved(State state) {
    switch (state) {
        case State::approved:
        case State::scheduled:
        case State::postponed:
        case State::deploying:
        case State::cut_over:
        case State::awaiting_confirmation:
        case State::rollback_decision:
        case State::rolling_back: return true;
        case State::requested:
        case State::refused:
        case State::planning:
        case State::in_preparation:
        case State::in_review:
        case State::in_test:
        case State::in_approval:
        case State::in_countersign:
        case State::referred:
        case State::rolled_back:
        case State::on_watch:
        case State::emergency_handling:
        case State::updating_configuration:
        case State::closing:
        case State::closed:
        case State::cancelled:
        case State::partly_successful: return false;
    }
    return false;
}

bool times_meet(const Release& a, const Release& b) {
    return a.start && a.end && b.start && b.end && *a.start < *b.end && *b.start < *a.end;
}

}  // namespace

base::Ref works_in(const Release& release) {
    const bool may_be = is_deploying(release) || is_approved(release.state);
    return release.is_open() && may_be ? release.system : base::Ref{};
}

base::Instant works_from(const Release& release) {
    constexpr base::Instant never{std::numeric_limits<std::int64_t>::max()};
    return is_deploying(release) ? base::Instant{} : release.start.value_or(never);
}

void apply(Overlap& overlap, const Overlap::Event& event) {
    overlap.acknowledged = std::get<OverlapAcknowledged>(event);
}

std::vector<base::Ref> items_in_conflict(const Release& release, const Release& other) {
    std::vector<base::Ref> out;
    const bool is_to_come = other.is_open() && is_approved(other.state);
    const bool meets = is_deploying(other) || (is_to_come && times_meet(release, other));
    if (release.id == other.id || !meets) return out;
    for (const auto item : release.items) {
        if (std::ranges::find(other.items, item) != other.items.end()) out.push_back(item);
    }
    return out;
}

base::Result<std::vector<Overlap::Event>> acknowledge_overlap(const Release& release,
                                                              const Release& other,
                                                              const OverlapAcknowledged& wish) {
    TRY(must_have_reason(wish.reason));
    if (items_in_conflict(release, other).empty()) {
        return base::refuse(base::Kind::conflict, "overlap.none", {{"release", other.number}});
    }
    return std::vector<Overlap::Event>{wish};
}

}  // namespace fangxing::release
