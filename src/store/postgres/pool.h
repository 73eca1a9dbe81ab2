// A few connections to PostgreSQL, lent one at a time; who comes when all are out waits in a queue.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "store/postgres/connection.h"

namespace fangxing::store {

class PgPool {
  public:
    PgPool(std::string url, std::size_t most, std::size_t most_waiting)
        : url_(std::move(url)), most_(most), most_waiting_(most_waiting) {}

    // Null when none came free in time or too many wait already.
    std::unique_ptr<PgConnection> take();
    // Throws base::Fault instead.
    std::unique_ptr<PgConnection> take_one();
    // Lends one for just that.
    template <class Use>
    auto with_one(const Use& use) {
        auto connection = take_one();
        try {
            auto out = use(*connection);
            give_back(std::move(connection));
            return out;
        } catch (const ConnectionLost&) {
            give_back(nullptr);
            throw;
        } catch (...) {
            give_back(std::move(connection));
            throw;
        }
    }
    // Null for one that was lost.
    void give_back(std::unique_ptr<PgConnection> connection);
    // What idle ones have not sent yet.
    void send_commits();
    // After a lost connection the idle ones are lost as well, most likely.
    void forget_idle();

  private:
    std::string url_;
    std::size_t most_;
    std::size_t most_waiting_;
    std::mutex mutex_;  // guards what follows
    std::condition_variable free_sign_;
    std::vector<std::unique_ptr<PgConnection>> free_;
    std::size_t lent_ = 0;
    std::size_t waiting_ = 0;
};

}  // namespace fangxing::store
