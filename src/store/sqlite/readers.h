// SQLite's readers: a bounded pool of connections, each a snapshot at a time.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "app/ports/store.h"
#include "store/sqlite/connection.h"

namespace fangxing::store {

class SqliteReaders {
  public:
    SqliteReaders(SqliteFile file, std::size_t most) : file_(std::move(file)), most_(most) {}

    // Throws Fault when no connection is free for too long.
    void read(const std::function<void(app::Store&)>& view);

  private:
    // One who waits; under the lock.
    struct Waiting {
        std::condition_variable sign;
        bool is_served = false;
        std::unique_ptr<SqliteConnection> connection;  // none: one may be opened
    };

    std::unique_ptr<SqliteConnection> take();
    std::unique_ptr<SqliteConnection> opened();
    // To who has waited the longest.
    void give_back(std::unique_ptr<SqliteConnection> connection);

    SqliteFile file_;
    std::size_t most_;
    std::mutex mutex_;  // guards what follows
    std::vector<std::unique_ptr<SqliteConnection>> free_;
    std::deque<Waiting*> waiting_;  // nobody passes those who came before
    std::size_t open_ = 0;
};

}  // namespace fangxing::store
