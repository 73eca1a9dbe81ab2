// Who carries the plan out, as its steps name them.
#pragma once

#include "base/result.h"
#include "domain/access/access.h"
#include "domain/release/release.h"

namespace fangxing::release {

// Refuses 403 `approval.implementer` where a step of the plan names him.
base::Result<void> must_not_implement(const Release& release, const access::Actor& actor);

}  // namespace fangxing::release
