// Which other releases touch the same configuration items at the same time.
#pragma once

#include <vector>

#include "app/bridge/case.h"
#include "domain/release/overlap.h"

namespace fangxing::app {

struct Conflict {
    release::Release other;  // without its facts and sections
    std::vector<base::Ref> items;
    bool acknowledged = false;
};
// Among the open releases of the systems that this release's items belong to.
std::vector<Conflict> conflicts_of(Case& of);

}  // namespace fangxing::app
