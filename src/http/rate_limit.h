// Token buckets by caller: how often one session, token or address may ask.
#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace fangxing::http {

class RateLimit {
  public:
    using Clock = std::chrono::steady_clock;

    // A bucket holds a minute's worth and fills evenly; zero or less: no limit.
    explicit RateLimit(int per_minute) : per_minute_(per_minute) {}

    // Takes one; false when the caller's bucket is empty.
    bool take(std::string_view caller, Clock::time_point now);

  private:
    struct Bucket {
        double left = 0;
        Clock::time_point at;
    };

    void forget_full_ones(Clock::time_point now);

    int per_minute_;
    std::mutex mutex_;
    std::unordered_map<std::string, Bucket> buckets_;
    std::size_t sweep_at_ = 10'000;
};

}  // namespace fangxing::http
