// Walks a random process, doing anything that can be done, beside a naive interpreter of it.
#pragma once

#include <string>

#include "process/engine/bench.h"

namespace fangxing::engine {

struct RandomWalks {
    unsigned seed = 0;
    int runs = 0;
    int steps = 0;      // of all runs
    std::string fault;  // or empty: what differed, in which run after what
};

// Makes the process of that seed and runs it so often, each run for at most so many steps. After
// each step what waits is what the interpreter says, no more and no less; the instance was stored,
// loaded again, and is what its events make.
RandomWalks walk_at_random(unsigned seed, int runs, int most_steps,
                           const Bench::Reload& reload = {});

}  // namespace fangxing::engine
