// One simulation from its seed to its verdict.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/system.h"

namespace fangxing::simulation {

struct Verdict {
    std::vector<std::string> wrong;  // empty: all invariants held
    std::string trace;
    int acknowledged = 0;
    int lives = 0;
    int fired = 0;  // timers
};

// What all seeds share: files by digest, and the folder of the pack.
struct Ground {
    explicit Ground(const std::string& folder);
    std::string folder;
    std::unique_ptr<app::Blobs> blobs;
};

Verdict play(Ground& ground, unsigned seed);

}  // namespace fangxing::simulation
