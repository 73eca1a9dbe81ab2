// A panel: seats that are asked together, each for a person of its own.
#pragma once

#include <vector>

#include "domain/approval/approval.h"

namespace fangxing::approval {

// Whoever has a standing yes on another seat of the panel does not sign a second one, under any
// account and for nobody. Refuses 403 `approval.one_seat_each` {step}.
base::Result<void> must_sign_once(const Seat& seat, const std::vector<Approval>& approvals,
                                  const std::vector<access::PersonId>& behind);

}  // namespace fangxing::approval
