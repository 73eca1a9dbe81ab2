// INV-11: a step that nobody can do is told to the process owner rather than left to stall.
#pragma once

#include "app/work.h"
#include "domain/release/task.h"

namespace fangxing::app {

// Tells the process owners where no active person holds a role of this open task.
base::Result<void> warn_if_unstaffed(Work& work, const release::Task& task);
// As above, for every open task of the roles that this person holds or held.
base::Result<void> warn_if_left_unstaffed(Work& work, access::PersonId person);

}  // namespace fangxing::app
