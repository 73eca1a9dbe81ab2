// The signed text of a clearance, as the deployment process and an auditor read it.
#pragma once

#include <string>

#include "app/work.h"
#include "domain/clearance/clearance.h"

namespace fangxing::app {

// DSSE over the in-toto statement: packages as subjects; plan, targets with their pinned keys,
// window, signed sections and approvals as predicate.
base::Result<std::string> clearance_envelope(Work& work, const release::Release& release,
                                             clearance::ClearanceId id,
                                             const clearance::Issued& issued);

}  // namespace fangxing::app
