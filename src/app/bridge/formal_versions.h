// The formal version of a release: made once, when the first success asks for it.
#pragma once

#include "app/bridge/case.h"
#include "domain/release/formal_version.h"

namespace fangxing::app {

// In a site's process the site goes live with it. True where this call made the number; asked
// again, the same number stands. Refuses as `release::earn` and `release::go_live`.
base::Result<bool> earn_number(Case& of, base::Ref instance);
std::vector<release::FormalVersion> versions_of(Work& work, base::Ref system);

}  // namespace fangxing::app
