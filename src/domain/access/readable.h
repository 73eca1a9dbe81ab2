// Where somebody's roles let him read business rows.
#pragma once

#include <vector>

#include "domain/access/access.h"

namespace fangxing::access {

// He may read at every place that one of these covers (`may_read`).
std::vector<Place> readable(const Actor& actor);

}  // namespace fangxing::access
