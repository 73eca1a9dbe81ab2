#include "domain/improvement/parties.h"

#include <algorithm>

namespace fangxing::improvement {
namespace {

bool holds_anywhere(const access::Actor& actor, std::string_view role) {
    return std::ranges::any_of(actor.roles, [&](const auto& each) { return each.role == role; });
}

}  // namespace

bool stands(const access::Actor& actor, const Parties& parties, Side side) {
    if (side == Side::release_owner) return holds_anywhere(actor, release_owner_role);
    return holds_anywhere(actor, process_owner_role) || holds_anywhere(actor, parties.owner);
}

std::vector<Side> sides_of(const access::Actor& actor, const Parties& parties) {
    std::vector<Side> out;
    for (const auto side : {Side::release_owner, Side::process_owner}) {
        if (stands(actor, parties, side)) out.push_back(side);
    }
    return out;
}

bool is_of(const std::vector<access::UnitId>& units, access::UnitId unit) {
    return unit && std::ranges::find(units, unit) != units.end();
}

base::Result<void> must_own_process(const access::Actor& actor, const Parties& parties) {
    if (stands(actor, parties, Side::process_owner)) return {};
    return base::refuse(base::Kind::forbidden, "improvement.process_owner_only");
}

base::Result<void> must_be_owner(const access::Actor& actor, const Parties& parties) {
    if (!sides_of(actor, parties).empty()) return {};
    return base::refuse(base::Kind::forbidden, "improvement.owners_only");
}

base::Result<void> must_be_present(const access::Actor& actor) {
    if (!actor.by_token) return {};
    return base::refuse(base::Kind::forbidden, "approval.by_token");
}

}  // namespace fangxing::improvement
