// The world's time and randomness, and a clock that tests may move.
#pragma once

#include <atomic>
#include <mutex>

#include "app/ports/clock.h"

namespace fangxing::server {

class WallClock final : public app::Clock {
  public:
    base::Instant now() override;
    base::Instant real_now() override;
};

// Runs with real time from where it was last set; only with `serve --test-clock`.
class TestClock final : public app::Clock {
  public:
    base::Instant now() override;
    base::Instant real_now() override;
    void advance(base::Duration by);
    void move_to(base::Instant at);

  private:
    std::atomic<std::int64_t> ahead_us_{0};
};

// The kernel's randomness; ids are 42 bits of milliseconds, 8 of the node, 13 of a counter.
class KernelRandom final : public app::Random {
  public:
    KernelRandom();
    std::string bytes(std::size_t count) override;
    std::int64_t id() override;

  private:
    std::mutex mutex_;
    std::int64_t last_ = 0;
    std::int64_t node_ = 0;
};

}  // namespace fangxing::server
