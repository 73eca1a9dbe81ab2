// The database on one SQLite file: one writer, many readers, checkpoints in the background.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <thread>

#include "app/ports/store.h"
#include "store/known/known.h"
#include "store/known/touched.h"
#include "store/sqlite/numbers.h"
#include "store/sqlite/readers.h"
#include "store/sqlite/writer.h"
#include "store/wake.h"

namespace fangxing::store {

// Who looks after the log and a full disk: a thread of the database's own, or whoever calls
// `tend_once`, so that a run can be repeated step by step.
enum class Tending { by_thread, by_caller };

class SqliteDatabase final : public app::Database {
  public:
    // Creates the file and its folder where they are missing, and migrates.
    SqliteDatabase(const SqliteFile& file, std::size_t readers, std::size_t waiting,
                   Tending tending = Tending::by_thread);
    ~SqliteDatabase() override;

    base::Result<void> write(const Unit& unit) override;
    void read(const std::function<void(app::Store&)>& view) override { readers_.read(view); }
    void seal() override {}
    void await_feed(std::int64_t after_seq, base::Duration at_most) override;
    void await_outbox(base::Duration at_most) override;
    std::string read_only_because() override { return writer_->closed_because(); }
    void backup(const std::string& file) override;
    // A checkpoint where the log is long, a probe where the disk was full. False: it came to
    // nothing, and is worth no new try at once.
    bool tend_once();

  private:
    void tend();
    // So much was written behind the last checkpoint that the next is due.
    bool is_log_long() const;
    void checkpoint(SqliteConnection& connection);
    void probe_space();

    SqliteFile file_;
    Touched touched_;
    Known known_;
    FileMoments moments_;
    Numbers numbers_;
    SqliteReaders readers_;
    SqliteReaders ahead_;  // for units that run ahead of their turn
    Wake feed_;
    Wake outbox_;
    Wake tend_;
    std::atomic<int> log_pages_ = 0;
    std::atomic<int> copied_pages_ = 0;  // of these, into the database
    std::atomic<bool> stopping_ = false;
    std::unique_ptr<SqliteWriter> writer_;
    std::unique_ptr<SqliteConnection> tending_;
    std::thread tender_;  // of Tending::by_thread
};

}  // namespace fangxing::store
