// Brings the uses of sessions that a node remembers to the store, so that other nodes know.
#pragma once

#include <utility>
#include <vector>

#include "app/system.h"

namespace fangxing::app {

// Session ids with their latest use; those that ended meanwhile are passed over.
void touch_sessions(const System& system,
                    const std::vector<std::pair<std::int64_t, base::Instant>>& seen);

}  // namespace fangxing::app
