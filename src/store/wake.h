// A sign that threads wait for: something may have come since they last looked.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <thread>

namespace fangxing::store {

class Wake {
  public:
    void ring() {
        {
            const std::lock_guard lock(mutex_);
            ++rung_;
        }
        sign_.notify_all();
    }

    // Rings so far; give it to `wait` to miss none that came in between.
    std::uint64_t rung() {
        const std::lock_guard lock(mutex_);
        return rung_;
    }

    // True when it rang after `seen`, false when the time is over.
    bool wait(std::uint64_t seen, std::chrono::microseconds at_most) {
        std::unique_lock lock(mutex_);
        return sign_.wait_for(lock, at_most, [&] { return rung_ != seen; });
    }

    // Waits for a ring after this thread's last return from here; its first call returns at once.
    // So nothing is missed between looking for work and waiting for it.
    void wait_next(std::chrono::microseconds at_most) {
        std::unique_lock lock(mutex_);
        const auto self = std::this_thread::get_id();
        if (const auto last = last_.find(self); last != last_.end()) {
            sign_.wait_for(lock, at_most, [&] { return rung_ != last->second; });
        }
        last_[self] = rung_;
    }

  private:
    std::mutex mutex_;
    std::condition_variable sign_;
    std::uint64_t rung_ = 0;
    std::map<std::thread::id, std::uint64_t> last_;
};

}  // namespace fangxing::store
