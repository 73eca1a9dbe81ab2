// What an act on a release is going to read, told to the store before it does.
#pragma once

#include "app/bridge/case.h"

namespace fangxing::app {

// As `Case::open`, for an act that moves the process.
base::Result<Case> open_to_act(Work& work, release::ReleaseId id);

// As `Case::open`, for the view of a release: all that its page shows.
base::Result<Case> open_to_look(Work& work, release::ReleaseId id);

// The columns by which its open tasks are found.
Columns open_tasks_of(release::ReleaseId id);

}  // namespace fangxing::app
