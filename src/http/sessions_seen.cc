#include "http/sessions_seen.h"

#include <algorithm>

namespace fangxing::http {
namespace {

// A row may lag this much behind: fewer writes, and a restart costs a session no more than that.
constexpr base::Duration touch_after = std::chrono::minutes(3);
constexpr base::Duration forget_after = std::chrono::hours(1);

}  // namespace

void SessionsSeen::seen(std::int64_t session, base::Instant at, base::Instant stored) {
    const std::lock_guard lock(mutex_);
    auto& use = uses_[session];
    use.at = std::max(use.at, at);
    use.stored = std::max(use.stored, stored);
}

std::optional<base::Instant> SessionsSeen::latest(std::int64_t session) {
    const std::lock_guard lock(mutex_);
    const auto found = uses_.find(session);
    if (found == uses_.end()) return std::nullopt;
    return found->second.at;
}

std::vector<std::pair<std::int64_t, base::Instant>> SessionsSeen::due(base::Instant now) {
    const std::lock_guard lock(mutex_);
    std::vector<std::pair<std::int64_t, base::Instant>> out;
    for (auto& [session, use] : uses_) {
        if (use.at - use.stored < touch_after) continue;
        out.emplace_back(session, use.at);
        use.stored = use.at;
    }
    std::erase_if(uses_, [&](const auto& each) { return now - each.second.at > forget_after; });
    return out;
}

}  // namespace fangxing::http
