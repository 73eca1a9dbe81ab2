// Who has a say in the improvement (持续改进) of one process: both owners and the departments.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/access/access.h"

namespace fangxing::improvement {

// The two who decide together.
enum class Side { release_owner, process_owner };
constexpr auto names(Side) {
    return base::named<Side>(
        {{Side::release_owner, "release_owner"}, {Side::process_owner, "process_owner"}});
}

// Whoever answers for all releases (发布负责人、发布经理).
inline constexpr std::string_view release_owner_role = "release_manager";
inline constexpr std::string_view process_owner_role = "process_owner";

struct Parties {
    std::string owner;                        // role that owns this process, as it says itself
    std::vector<access::UnitId> in_charge;    // departments responsible for improvement
    std::vector<access::UnitId> carries_out;  // departments that carry it out; none named: any
};

// On which sides he stands, wherever he holds the role.
std::vector<Side> sides_of(const access::Actor& actor, const Parties& parties);
bool stands(const access::Actor& actor, const Parties& parties, Side side);
bool is_of(const std::vector<access::UnitId>& units, access::UnitId unit);

// Refuses 403 `improvement.process_owner_only`.
base::Result<void> must_own_process(const access::Actor& actor, const Parties& parties);
// Refuses 403 `improvement.owners_only`.
base::Result<void> must_be_owner(const access::Actor& actor, const Parties& parties);
// A statement in a person's own name. Refuses 403 `approval.by_token`.
base::Result<void> must_be_present(const access::Actor& actor);

}  // namespace fangxing::improvement
