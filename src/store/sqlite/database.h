// The database on one SQLite file: one writer, many readers, checkpoints in the background.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <thread>

#include "app/ports/store.h"
#include "store/sqlite/readers.h"
#include "store/sqlite/writer.h"
#include "store/wake.h"

namespace fangxing::store {

class SqliteDatabase final : public app::Database {
  public:
    // Creates the file and its folder where they are missing, and migrates.
    SqliteDatabase(const SqliteFile& file, std::size_t readers, std::size_t waiting);
    ~SqliteDatabase() override;

    base::Result<void> write(const Unit& unit) override;
    void read(const std::function<void(app::Store&)>& view) override { readers_.read(view); }
    void seal() override {}
    void await_feed(std::int64_t after_seq, base::Duration at_most) override;
    void await_outbox(base::Duration at_most) override;
    std::string read_only_because() override { return writer_->closed_because(); }
    void backup(const std::string& file) override;

  private:
    void tend();
    void checkpoint(SqliteConnection& connection);
    void probe_space();

    SqliteFile file_;
    SqliteReaders readers_;
    Wake feed_;
    Wake outbox_;
    Wake tend_;
    std::atomic<int> log_pages_ = 0;
    std::atomic<bool> stopping_ = false;
    std::unique_ptr<SqliteWriter> writer_;
    std::thread tender_;  // checkpoints, and looks whether a full disk has space again
};

}  // namespace fangxing::store
