// The rule of inclusive joins (BPMN 2.0 §13.4.3, table 13.3).
#pragma once

#include "process/engine/run.h"

namespace fangxing::engine {

// At least one incoming flow has a token, and every token elsewhere in the scope that can reach an
// empty incoming flow can also reach a filled one, neither by way of the gateway itself.
bool inclusive_join_fires(const Run& run, Key scope, const Element& gateway);

}  // namespace fangxing::engine
