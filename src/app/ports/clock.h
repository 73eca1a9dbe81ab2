// Time and randomness as ports, so that every run can be repeated.
#pragma once

#include <cstdint>
#include <string>

#include "base/instant.h"

namespace fangxing::app {

class Clock {
  public:
    virtual ~Clock() = default;
    // The clock of the trade: timers, windows, lock-outs, tickets; a test may move it.
    virtual base::Instant now() = 0;
    // Wall time that no test moves: sessions and proofs of person follow it.
    virtual base::Instant real_now() = 0;
};

// Moves the clock of the trade for tests; there only with `serve --test-clock`.
class ClockMover {
  public:
    virtual ~ClockMover() = default;
    // Goes to `to` past every due moment on the way, in order; returns when all that was due by
    // then has been handled.
    virtual void move_to(base::Instant to) = 0;
};

class Random {
  public:
    virtual ~Random() = default;
    virtual std::string bytes(std::size_t count) = 0;
    // Fresh 63-bit ids, rising with real time, unique over all nodes.
    virtual std::int64_t id() = 0;
};

// The organisation's Ed25519 key; its public half is pinned where signatures are checked.
class Signer {
  public:
    virtual ~Signer() = default;
    virtual std::string key_id() = 0;
    virtual std::string sign(std::string_view bytes) = 0;  // 64 bytes
    virtual std::string public_key() = 0;                  // 32 bytes
};

}  // namespace fangxing::app
