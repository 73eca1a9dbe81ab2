// SQLite's one writer: a thread that puts many waiting units into one commit.
//
// A unit that refuses or throws rolls back alone. Few do so after they have written: so units are
// run without savepoints, for which SQLite would copy each page before it is changed, and only
// where one of them has to be rolled back all are run again, with a savepoint each. Where the
// commit fails nobody is acknowledged: with the disk full every unit of the batch throws DiskFull
// and the next batch tries again; after any other failure of the disk the writer stays closed until
// the program is started anew.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "app/ports/store.h"
#include "store/known/touched.h"
#include "store/sql_store.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/file_moments.h"
#include "store/sqlite/numbers.h"
#include "store/sqlite/store.h"

namespace fangxing::store {

class SqliteWriter {
  public:
    using Told = std::function<void(const SqlStore::Traces&)>;

    // `touched` and `moments` are told what is written and committed, `numbers` is written down.
    // `told` is called after each commit with what it did; `written` with the log's length in
    // pages.
    SqliteWriter(const SqliteFile& file, std::size_t most_waiting, Touched& touched,
                 FileMoments& moments, Numbers& numbers, Told told,
                 std::function<void(int)> written);
    ~SqliteWriter();
    SqliteWriter(const SqliteWriter&) = delete;
    SqliteWriter& operator=(const SqliteWriter&) = delete;

    // Refuses with 503 `store.busy` when too many wait already.
    base::Result<void> write(const app::Database::Unit& unit);

    // Units wait, or a batch is open.
    bool is_busy();

    // Empty, "disk_full" until a commit succeeds again, or "disk_failed" for good.
    std::string closed_because();
    void close_for_failure(const std::string& why);

    // Runs while no batch is open.
    void between_batches(const std::function<void()>& work);

  private:
    struct Waiting;
    using Batch = std::vector<Waiting*>;

    void run();
    Batch next_batch();
    void commit_batch(Batch& batch);
    void begin();
    // False: a unit came to nothing after it had written, and all of the batch is taken back.
    bool run_together(const Batch& batch, SqlStore::Traces& traces);
    void run_apart(Waiting& waiting, SqlStore::Traces& traces);
    // Whether it succeeded; throws what concerns the whole batch.
    bool run_unit(Waiting& waiting, SqliteStore& store);
    void keep(SqliteStore& store, SqlStore::Traces& traces);
    void fail_batch(const Batch& batch, const std::exception_ptr& why);
    static void answer(const Batch& batch);
    // Another number where others wrote to the file.
    std::int64_t told_by_sqlite();
    void look_for_others();
    void publish();
    void write_numbers();

    SqliteConnection connection_;
    std::size_t most_waiting_;
    Told told_;
    std::function<void(int)> written_;
    Touched& touched_;
    FileMoments& moments_;
    Numbers& numbers_;
    std::vector<IndexedWords> indexed_;  // by the open batch
    std::int64_t seen_by_sqlite_ = 0;
    std::mutex gate_;  // held while a batch is open

    std::mutex mutex_;  // guards what follows
    std::condition_variable come_;
    std::deque<Waiting*> queue_;
    bool at_work_ = false;
    bool stopping_ = false;
    bool full_ = false;
    std::string failed_;

    std::thread thread_;
};

}  // namespace fangxing::store
