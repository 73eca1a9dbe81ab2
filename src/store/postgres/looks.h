// What has been written since the newest snapshot known: asked for once by all who want to know it
// at the same time. Safe from any thread.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <memory>
#include <mutex>

#include "store/postgres/memory.h"
#include "store/postgres/pool.h"

namespace fangxing::store {

class PgLooks {
  public:
    PgLooks(PgPool& pool, PgMemory& memory) : pool_(pool), memory_(memory) {}

    // A mark of now.
    std::uint64_t moment() const { return begun_; }
    // All that was committed before that mark is marked in memory.
    bool is_done_behind(std::uint64_t moment) const { return done_ > moment; }
    // When this returns it is. Throws what asking threw, in whoever waited for that answer.
    void look_behind(std::uint64_t moment);

  private:
    struct Look {
        std::condition_variable sign;  // it is done, or one of those who wait for it is to lead it
        bool is_over = false;
        std::exception_ptr failed;
    };
    void lead(std::unique_lock<std::mutex>& lock);
    void ask();

    PgPool& pool_;
    PgMemory& memory_;
    std::atomic<std::uint64_t> begun_ = 0;  // so many looks; they are numbered from one
    std::atomic<std::uint64_t> done_ = 0;   // the newest that was answered
    std::mutex mutex_;                      // guards what follows
    std::shared_ptr<Look> under_way_;
    std::shared_ptr<Look> next_;  // of those for whom that one began too early
};

}  // namespace fangxing::store
