// The uses of sessions that this node saw and has not yet brought to the store.
#pragma once

#include <mutex>
#include <unordered_map>
#include <utility>
#include <vector>

#include "app/ports/presence.h"

namespace fangxing::http {

class SessionsSeen final : public app::Presence {
  public:
    void seen(std::int64_t session, base::Instant at, base::Instant stored) override;
    std::optional<base::Instant> latest(std::int64_t session) override;

    // Those whose row is minutes behind, for `touch_sessions`; forgets what has lapsed.
    std::vector<std::pair<std::int64_t, base::Instant>> due(base::Instant now);

  private:
    struct Use {
        base::Instant at;
        base::Instant stored;
    };
    std::mutex mutex_;
    std::unordered_map<std::int64_t, Use> uses_;
};

}  // namespace fangxing::http
