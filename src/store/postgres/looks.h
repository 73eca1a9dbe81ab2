// What has been written since the newest snapshot known: asked for once by all who want to know it
// at the same time. Safe from any thread.
#pragma once

#include <condition_variable>
#include <exception>
#include <memory>
#include <mutex>

#include "store/postgres/memory.h"
#include "store/postgres/pool.h"

namespace fangxing::store {

class PgLooks {
  public:
    PgLooks(PgPool& pool, PgMemory& memory) : pool_(pool), memory_(memory) {}

    // When this returns, all that was committed before it was called is marked in memory.
    // Throws what asking threw, in whoever waited for that answer.
    void look();

  private:
    struct Look {
        std::condition_variable sign;  // it is done, or one of those who wait for it is to lead it
        bool done = false;
        std::exception_ptr failed;
    };
    void ask();

    PgPool& pool_;
    PgMemory& memory_;
    std::mutex mutex_;  // guards what follows
    std::shared_ptr<Look> next_;  // of those who came while another was under way
    bool is_under_way_ = false;
};

}  // namespace fangxing::store
