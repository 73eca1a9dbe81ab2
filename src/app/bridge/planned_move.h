// One process of a release on its way to another version of its pack.
#pragma once

#include "base/id.h"
#include "process/engine/event.h"

namespace fangxing::app {

struct PlannedMove {
    base::Ref instance;
    engine::Migrated event;
};

}  // namespace fangxing::app
