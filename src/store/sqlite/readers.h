// SQLite's readers: a bounded pool of connections, each a snapshot at a time.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "app/ports/store.h"
#include "store/known/known.h"
#include "store/known/touched.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/file_moments.h"

namespace fangxing::store {

class SqliteReaders {
  public:
    SqliteReaders(SqliteFile file, std::size_t most, const Touched& touched, Known& known,
                  const FileMoments& moments)
        : file_(std::move(file)),
          most_(most),
          touched_(touched),
          known_(known),
          moments_(moments) {}

    // `before` is called when a connection is at hand, before the snapshot is opened. Throws Fault
    // when none is free for too long.
    void read(
        const std::function<void(app::Store&)>& view, const std::function<void()>& before = [] {});

  private:
    // One who waits; under the lock.
    struct Waiting {
        std::condition_variable sign;
        bool is_served = false;
        std::unique_ptr<SqliteConnection> connection;  // none: one may be opened
    };

    // Opens the snapshot, and answers of which of the writer's batches it is; nothing where it may
    // be of another state.
    std::optional<Touched::Batch> begin(SqliteConnection& connection);
    std::unique_ptr<SqliteConnection> take();
    std::unique_ptr<SqliteConnection> opened();
    // To who has waited the longest.
    void give_back(std::unique_ptr<SqliteConnection> connection);

    SqliteFile file_;
    std::size_t most_;
    const Touched& touched_;
    Known& known_;
    const FileMoments& moments_;
    std::mutex mutex_;  // guards what follows
    std::vector<std::unique_ptr<SqliteConnection>> free_;
    std::deque<Waiting*> waiting_;  // nobody passes those who came before
    std::size_t open_ = 0;
};

}  // namespace fangxing::store
