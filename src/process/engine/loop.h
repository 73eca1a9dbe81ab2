// Multi-instance and standard loops: the body around the instances of one activity.
#pragma once

#include <optional>

#include "process/engine/run.h"

namespace fangxing::engine {

// Reads the list once and starts the first round, or all; an empty list ends at once.
std::optional<Trouble> begin_loop(Run& run, Key body);
// One instance has done its work: its result is collected, the loop ends or goes on.
void inner_done(Run& run, Key inner);
// A person takes one instance away: it counts as done, without a result.
void inner_withdrawn(Run& run, Key inner);

// A sequential or standard loop goes on.
void next_round(Run& run, Key body);

}  // namespace fangxing::engine
