#include "domain/retention/hold.h"

#include "domain/release/demands.h"
#include "domain/retention/rule.h"

namespace fangxing::retention {
namespace {

base::Result<void> check_holder(const access::Actor& actor) {
    if (may_hold(actor)) return {};
    return base::refuse(base::Kind::forbidden, "legal_hold.holders_only");
}

}  // namespace

void apply(Hold& hold, const Hold::Event& event) {
    if (const auto* placed = std::get_if<HoldPlaced>(&event)) hold.placed = *placed;
    if (const auto* lifted = std::get_if<HoldLifted>(&event)) hold.lifted = *lifted;
}

bool may_hold(const access::Actor& actor) {
    return has_role(actor, "auditor") || has_role(actor, proposer);
}

base::Result<std::vector<Hold::Event>> place(HoldPlaced wish, const access::Actor& actor) {
    TRY(check_holder(actor));
    std::vector<base::Reason> reasons;
    if (static_cast<bool>(wish.release) == static_cast<bool>(wish.person)) {
        reasons.push_back({"legal_hold.of_one", "/release", {}});
    }
    if (release::is_blank(wish.reason)) reasons.push_back({"reason.missing", "/reason", {}});
    if (!reasons.empty()) {
        return base::refuse(base::Kind::invalid, "input.invalid", {}, std::move(reasons));
    }
    wish.by = actor.id;
    return std::vector<Hold::Event>{std::move(wish)};
}

base::Result<std::vector<Hold::Event>> lift(const Hold& hold, const std::string& reason,
                                            const access::Actor& actor, base::Instant now) {
    TRY(check_holder(actor));
    TRY(release::must_have_reason(reason));
    if (!hold.stands()) return base::refuse(base::Kind::conflict, "legal_hold.lifted_already");
    return std::vector<Hold::Event>{HoldLifted{reason, actor.id, now}};
}

}  // namespace fangxing::retention
