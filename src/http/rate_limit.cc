#include "http/rate_limit.h"

#include <algorithm>

namespace fangxing::http {

bool RateLimit::take(std::string_view caller, Clock::time_point now) {
    if (per_minute_ <= 0) return true;
    const double most = per_minute_;
    const std::lock_guard lock(mutex_);
    if (buckets_.size() >= sweep_at_) forget_full_ones(now);
    auto [at, fresh] = buckets_.try_emplace(std::string(caller), Bucket{most, now});
    auto& bucket = at->second;
    const std::chrono::duration<double, std::ratio<60>> minutes = now - bucket.at;
    bucket.left = std::min(most, bucket.left + minutes.count() * most);
    bucket.at = now;
    if (bucket.left < 1) return false;
    bucket.left -= 1;
    return true;
}

// A bucket that is full again says nothing; many addresses must not fill the memory.
void RateLimit::forget_full_ones(Clock::time_point now) {
    std::erase_if(buckets_, [&](const auto& each) {
        return now - each.second.at >= std::chrono::minutes(1);
    });
    sweep_at_ = std::max<std::size_t>(10'000, buckets_.size() * 2);
}

}  // namespace fangxing::http
