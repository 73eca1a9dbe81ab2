// Runs a step until nothing moves: tokens, ends of scopes, inclusive joins, conditions.
#pragma once

#include "process/engine/run.h"

namespace fangxing::engine {

// Afterwards all tokens rest. What is stuck, or would never rest, has become an incident.
void settle(Run& run);

}  // namespace fangxing::engine
