// Where a change belongs: its system and the department that runs it.
#pragma once

#include "app/work.h"
#include "domain/change/change.h"

namespace fangxing::app {

access::Place place_of(Work& work, const change::Change& change);

}  // namespace fangxing::app
