// What a measurement came to: how many in how long, and how the single ones were spread.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/json.h"

namespace fangxing::bench {

using Clock = std::chrono::steady_clock;

class Spread {
  public:
    void add(Clock::duration took) {
        us_.push_back(std::chrono::duration_cast<std::chrono::microseconds>(took).count());
    }
    void join(const Spread& other) { us_.insert(us_.end(), other.us_.begin(), other.us_.end()); }
    std::size_t count() const { return us_.size(); }
    // The value that this share of all stays under, in milliseconds; zero where there is none.
    double at(double share) const;

  private:
    std::vector<std::int64_t> us_;
};

// {count, seconds, value (a second), p50_ms, p99_ms}
base::Json summary(const Spread& spread, Clock::duration took);

// Runs `one` on each of some threads, numbered from zero, until all have ended; the first failure
// is thrown again.
void on_threads(int count, const std::function<void(int)>& one);

// CPU that this process has used, all its threads.
double own_cpu_s();

std::vector<std::string> lines_of(const std::string& file);

}  // namespace fangxing::bench
