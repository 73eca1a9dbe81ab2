// Compensation: completed activities leave records, a throw undoes them, last completed first.
#pragma once

#include <vector>

#include "process/engine/run.h"

namespace fangxing::engine {

// An activity completes: it leaves a record when it has a handler or holds such records.
void record_completion(Run& run, Key activity);
// The throw, or the restored scope, takes its next record; nothing left: it ends. Waits while one
// of its handlers is at work.
void undo_next(Run& run, Key thrower);
// Are there records that this throw in that scope would undo?
bool has_records(const Run& run, Key scope, const Element& event);

}  // namespace fangxing::engine
