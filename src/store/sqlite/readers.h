// SQLite's readers: a bounded pool of connections, each a snapshot at a time.
#pragma once

#include <condition_variable>
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
    std::unique_ptr<SqliteConnection> take();
    void give_back(std::unique_ptr<SqliteConnection> connection);

    SqliteFile file_;
    std::size_t most_;
    std::mutex mutex_;  // guards what follows
    std::condition_variable free_sign_;
    std::vector<std::unique_ptr<SqliteConnection>> free_;
    std::size_t open_ = 0;
};

}  // namespace fangxing::store
