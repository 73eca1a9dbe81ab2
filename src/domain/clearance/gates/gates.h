// The gates (准入条件): a closed list of demands at each point; a pack may add, never remove.
#pragma once

#include <string_view>
#include <vector>

#include "domain/clearance/clearance.h"

namespace fangxing::clearance {

enum class Point { submit, deploy, confirm, close };
constexpr auto names(Point) {
    return base::named<Point>({{Point::submit, "submit"},
                               {Point::deploy, "deploy"},
                               {Point::confirm, "confirm"},
                               {Point::close, "close"}});
}

using Reasons = std::vector<base::Reason>;

namespace gates {
void changes_approved(const Facts& facts, Reasons& reasons);
void plan_complete(const Facts& facts, Reasons& reasons);
void packages_in_library(const Facts& facts, Reasons& reasons);
void packages_as_approved(const Facts& facts, Reasons& reasons);
void targets_known(const Facts& facts, Reasons& reasons);
void tested(const Facts& facts, Reasons& reasons);
void team_complete(const Facts& facts, Reasons& reasons);
void cleared(const Facts& facts, Reasons& reasons);
void window_open(const Facts& facts, Reasons& reasons);
void not_frozen(const Facts& facts, Reasons& reasons);
void deployed(const Facts& facts, Reasons& reasons);
void cmdb_confirmed(const Facts& facts, Reasons& reasons);
void attempt_over(const Facts& facts, Reasons& reasons);
void followups_done(const Facts& facts, Reasons& reasons);
}  // namespace gates

// All that is missing at this point, at once, the pack's own demands included.
Reasons unmet(Point point, const Facts& facts);
// Refuses 409 `gate.unmet` {point} with every reason.
base::Result<void> pass(Point point, const Facts& facts);

}  // namespace fangxing::clearance
