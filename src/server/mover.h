// Moves the test clock past every due moment on the way, handling what is due at each.
#pragma once

#include "app/ports/clock.h"
#include "app/system.h"
#include "executor/outbox.h"
#include "server/clocks.h"

namespace fangxing::server {

class Mover final : public app::ClockMover {
  public:
    Mover(const app::System& system, TestClock& clock, executor::Outbox& outbox)
        : system_(system), clock_(clock), outbox_(outbox) {}
    void move_to(base::Instant to) override;

  private:
    const app::System& system_;
    TestClock& clock_;
    executor::Outbox& outbox_;
};

}  // namespace fangxing::server
