// When sessions were last used, as this node remembers it between two writes.
#pragma once

#include <cstdint>
#include <optional>

#include "base/instant.h"

namespace fangxing::app {

// Reading must not write, so `authenticate` tells use to this port and a command (`touch_sessions`)
// brings what it gathered to the store now and then.
class Presence {
  public:
    virtual ~Presence() = default;
    // The session was used at that moment; `stored` is what its row says.
    virtual void seen(std::int64_t session, base::Instant at, base::Instant stored) = 0;
    // The latest use that this node saw, if any.
    virtual std::optional<base::Instant> latest(std::int64_t session) = 0;
};

}  // namespace fangxing::app
