#include "domain/release/attempt.h"

#include <algorithm>
#include <array>

#include "domain/release/demands.h"
#include "domain/release/facts.h"

namespace fangxing::release {

using base::Kind;
using base::refuse;

base::Result<Events> begin_deployment(const Release& release, base::Ref deployment, base::Instant) {
    TRY(must_be_open(release));
    return Events{DeploymentBegun{deployment, release.attempts + 1}};
}

base::Result<Events> begin_at_site(const Release& release, base::Ref deployment,
                                   base::Instant now) {
    if (!release.deployment || release.restored) {
        return begin_deployment(release, deployment, now);
    }
    TRY(must_be_open(release));
    return Events{};
}

Events deployed(const Release&, base::Instant now) {
    return {Deployed{now}};
}

base::Result<Events> begin_rollback(const Release& release, const access::Actor& actor,
                                    const std::string& reason, base::Instant now) {
    TRY(must_be_open(release));
    TRY(must_have_reason(reason));
    if (!is_deploying(release)) return refuse(Kind::conflict, "release.nothing_to_roll_back");
    if (release.rolling_back) return refuse(Kind::conflict, "release.already_rolling_back");
    return Events{RollbackBegun{actor.id, now}};
}

Events restored(const Release&, base::Instant now) {
    return {Restored{now}};
}

bool verifies_restoration(const Release& release, const Verification& verification) {
    return release.rolling_back && verification.all_undone && verification.first_verdict &&
           verification.state == State::rolling_back && verification.kind == TaskKind::decide;
}

Events confirm_success(const Release& release, base::Instant now) {
    if (release.confirmed || release.rolling_back) return {};
    return {Confirmed{now}};
}

base::Result<Events> confirm_item(const Release& release, base::Ref item, base::Instant) {
    if (std::ranges::find(release.items, item) == release.items.end()) {
        return refuse(Kind::not_found, "release.item_unknown", {{"item", item.text()}});
    }
    if (!release.confirmed && !release.restored) {
        return refuse(Kind::conflict, "release.too_early");
    }
    const auto& done = release.confirmed_items;
    if (std::ranges::find(done, item) != done.end()) return Events{};
    return Events{ItemConfirmed{item}};
}

std::vector<base::Ref> unconfirmed_items(const Release& release) {
    std::vector<base::Ref> open;
    for (const auto item : release.items) {
        const auto& done = release.confirmed_items;
        if (std::ranges::find(done, item) == done.end()) open.push_back(item);
    }
    return open;
}

Events close(const Release& release, base::Instant now) {
    if (!release.is_open()) return {};
    return {Ended{release.restored ? EndState::rolled_back : EndState::closed, {}, now}};
}

base::Result<Events> refuse_request(const Release& release, const std::string& grounds,
                                    const std::string& text, base::Instant now) {
    TRY(must_be_open(release));
    constexpr std::array<std::string_view, 3> known{"unrelated", "unworkable", "unnecessary"};
    std::vector<base::Reason> reasons;
    if (std::ranges::find(known, grounds) == known.end()) {
        reasons.push_back({"release.unknown_grounds", "/grounds", {}});
    }
    if (is_blank(text)) reasons.push_back({"reason.missing", "/reason", {}});
    if (!reasons.empty()) {
        return refuse(Kind::invalid, "release.refusal_incomplete", {}, std::move(reasons));
    }
    if (release.submitted_at || release.deployment) {
        return refuse(Kind::conflict, "release.request_taken");
    }
    return Events{Ended{EndState::refused, text, now, grounds}};
}

std::vector<base::Reason> not_as_baseline(const Release& release) {
    std::vector<base::Reason> out;
    const auto* baseline = fact(release, "configuration.baseline");
    const auto* restored = fact(release, "restored.versions");
    if (!baseline || !baseline->array() || !restored || !restored->array()) return out;
    const auto& now = *restored->array();
    for (const auto& each : *baseline->array()) {
        const auto item = each.text("item");
        const auto at = std::ranges::find_if(
            now, [&](const base::Json& one) { return one.text("item") == item; });
        const auto version = at == now.end() ? std::string() : at->text("version");
        if (version == each.text("version")) continue;
        out.push_back({"restoration.differs",
                       "",
                       {{"item", item},
                        {"baseline", each.text("version")},
                        {"version", version.empty() ? "—" : version}}});
    }
    return out;
}

Events refused(const Release& release, const std::string& reason, base::Instant now) {
    if (!release.is_open()) return {};
    return {Ended{EndState::refused, reason, now}};
}

}  // namespace fangxing::release
