#include "store/sqlite/writer.h"

#include <sqlite3.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "base/ensure.h"
#include "store/sqlite/store.h"

namespace fangxing::store {
namespace {

constexpr std::size_t most_in_a_batch = 64;

// FTS5 puts down what it has where a row is before the last; those of one row stay in their order.
std::vector<IndexedWords> by_rows(std::vector<IndexedWords> indexed) {
    std::multimap<std::int64_t, IndexedWords> sorted;
    for (auto& each : indexed) {
        const auto row = each.row;
        sorted.emplace(row, std::move(each));
    }
    std::vector<IndexedWords> out;
    out.reserve(sorted.size());
    for (auto& [row, each] : sorted) out.push_back(std::move(each));
    return out;
}

}  // namespace

struct SqliteWriter::Waiting {
    const app::Database::Unit* unit = nullptr;
    base::Result<void> result;
    std::exception_ptr error;

    std::mutex mutex;
    std::condition_variable done_sign;
    bool done = false;

    void wait() {
        std::unique_lock lock(mutex);
        done_sign.wait(lock, [&] { return done; });
    }
    void answered() {
        // Under the lock: the waiter may be gone as soon as it is let go.
        const std::lock_guard lock(mutex);
        done = true;
        done_sign.notify_one();
    }
};

SqliteWriter::SqliteWriter(const SqliteFile& file, std::size_t most_waiting, Touched& touched,
                           FileMoments& moments, Numbers& numbers, Told told,
                           std::function<void(int)> written)
    : connection_(file, Access::write),
      most_waiting_(most_waiting),
      told_(std::move(told)),
      written_(std::move(written)),
      touched_(touched),
      moments_(moments),
      numbers_(numbers) {
    sqlite3_wal_hook(
        connection_.handle(),
        [](void* sign, sqlite3*, const char*, int pages) {
            (*static_cast<std::function<void(int)>*>(sign))(pages);
            return SQLITE_OK;
        },
        &written_);
    thread_ = std::thread([this] { run(); });
}

SqliteWriter::~SqliteWriter() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    come_.notify_all();
    thread_.join();
}

base::Result<void> SqliteWriter::write(const app::Database::Unit& unit) {
    base::ensure(std::this_thread::get_id() != thread_.get_id(), "a unit opens no other unit");
    Waiting waiting;
    waiting.unit = &unit;
    {
        const std::lock_guard lock(mutex_);
        if (!failed_.empty()) throw base::DiskFailed(failed_);
        if (stopping_) throw base::Fault("the database is being closed");
        if (queue_.size() >= most_waiting_) {
            return base::refuse(base::Kind::unavailable, "store.busy");
        }
        queue_.push_back(&waiting);
    }
    come_.notify_one();
    waiting.wait();
    if (waiting.error) std::rethrow_exception(waiting.error);
    return std::move(waiting.result);
}

bool SqliteWriter::is_busy() {
    const std::lock_guard lock(mutex_);
    return at_work_ || !queue_.empty();
}

std::string SqliteWriter::closed_because() {
    const std::lock_guard lock(mutex_);
    if (!failed_.empty()) return "disk_failed";
    return full_ ? "disk_full" : "";
}

void SqliteWriter::close_for_failure(const std::string& why) {
#ifdef FAULT_FORGIVE_DISK
    // Planted fault: a sync that failed is tried again as if nothing had been lost.
    static_cast<void>(why);
#else
    const std::lock_guard lock(mutex_);
    if (failed_.empty()) failed_ = why.empty() ? "the disk failed" : why;
#endif
}

void SqliteWriter::between_batches(const std::function<void()>& work) {
    const std::lock_guard lock(gate_);
    work();
}

void SqliteWriter::run() {
    for (;;) {
        auto batch = next_batch();
        if (batch.empty()) return;
        try {
            {
                const std::lock_guard lock(mutex_);
                if (!failed_.empty()) throw base::DiskFailed(failed_);
            }
            const std::lock_guard gate(gate_);
            commit_batch(batch);
        } catch (...) {
            fail_batch(batch, std::current_exception());
        }
        {
            const std::lock_guard lock(mutex_);
            at_work_ = false;  // before the answers: who asks again at once finds a free writer
        }
        answer(batch);
    }
}

SqliteWriter::Batch SqliteWriter::next_batch() {
    std::unique_lock lock(mutex_);
    come_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
    at_work_ = true;
    const auto count = std::min(queue_.size(), most_in_a_batch);
    Batch batch(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(count));
    queue_.erase(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(count));
    return batch;
}

void SqliteWriter::commit_batch(Batch& batch) {
    SqlStore::Traces traces;
    if (!run_together(batch, traces)) {
        traces = {};
        begin();
        // The only one has its answer already.
        if (batch.size() > 1) {
            for (auto* waiting : batch) run_apart(*waiting, traces);
        }
    }
    write_numbers();
    SqliteStore(connection_).index_words(by_rows(std::exchange(indexed_, {})));
#ifdef FAULT_ACK_EARLY
    // Planted fault: where many write at once they are answered, and committed when more have come.
    if (batch.size() > 1) {
        answer(batch);
        batch.clear();
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
#endif
    connection_.run("COMMIT", {});
    touched_.commit();
    publish();
    {
        const std::lock_guard lock(mutex_);
        full_ = false;
    }
    if (traces.journalled || traces.emitted) told_(traces);
}

std::int64_t SqliteWriter::told_by_sqlite() {
    return connection_.query("PRAGMA data_version", {}).number(0, 0);
}

void SqliteWriter::look_for_others() {
    const auto version = told_by_sqlite();
    if (std::exchange(seen_by_sqlite_, version) == version) return;
    touched_.by_others();
    numbers_.forget();
}

void SqliteWriter::write_numbers() {
    for (const auto& [counter, last] : numbers_.to_write()) {
        connection_.run(
            "INSERT INTO counters (name, value) VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            {std::string_view(counter), last});
    }
}

// The state is read first: where nobody else is seen to have written behind it, it is our own.
// Readers that are told nothing ask the file; what fails here takes back no commit.
void SqliteWriter::publish() {
    std::optional<FileMoments::Moment> moment;
    try {
        const auto state = state_of(connection_);
        if (state && told_by_sqlite() == seen_by_sqlite_) {
            moment = FileMoments::Moment{touched_.committed(), *state};
        }
    } catch (const base::Fault&) {
        moment.reset();
    }
    moments_.publish(moment);
}

void SqliteWriter::begin() {
    connection_.run("BEGIN IMMEDIATE", {});
    touched_.begin();
    look_for_others();
}

bool SqliteWriter::run_together(const Batch& batch, SqlStore::Traces& traces) {
    begin();
    const auto epoch = numbers_.epoch();
    std::vector<TakenNumber> taken;
    for (auto* waiting : batch) {
        SqliteStore store(connection_, touched_, numbers_);
        const auto before = connection_.changes();
        const bool done = run_unit(*waiting, store);
        if (!done && connection_.changes() == before) {
            numbers_.give_back(epoch, store.taken());
            continue;
        }
        std::ranges::copy(store.taken(), std::back_inserter(taken));
        if (done) {
            keep(store, traces);
            continue;
        }
        numbers_.give_back(epoch, taken);
        indexed_.clear();
        connection_.run("ROLLBACK", {});
        return false;
    }
    return true;
}

void SqliteWriter::run_apart(Waiting& waiting, SqlStore::Traces& traces) {
    connection_.run("SAVEPOINT unit", {});
    SqliteStore store(connection_, touched_, numbers_);
    const auto epoch = numbers_.epoch();
    if (run_unit(waiting, store)) {
        connection_.run("RELEASE unit", {});
        keep(store, traces);
        return;
    }
    numbers_.give_back(epoch, store.taken());
    connection_.run("ROLLBACK TO unit", {});
    connection_.run("RELEASE unit", {});
}

bool SqliteWriter::run_unit(Waiting& waiting, SqliteStore& store) {
    waiting.error = nullptr;
    try {
        waiting.result = (*waiting.unit)(store);
        if (waiting.result) store.write_waiting_entries();
        return waiting.result.has_value();
    } catch (const Duplicate& duplicate) {
        waiting.result = base::refuse(base::Kind::conflict, "store.duplicate",
                                      {{"table", duplicate.table}, {"column", duplicate.column}});
    } catch (const base::DiskFull&) {
        throw;
    } catch (const base::DiskFailed&) {
        throw;
    } catch (...) {
        // Some failures end the whole transaction by themselves: then nobody's work is left.
        if (!connection_.in_transaction()) throw;
        waiting.error = std::current_exception();
    }
    return false;
}

void SqliteWriter::keep(SqliteStore& store, SqlStore::Traces& traces) {
    std::ranges::move(store.take_indexed(), std::back_inserter(indexed_));
    traces.journalled |= store.traces().journalled;
    traces.emitted |= store.traces().emitted;
}

void SqliteWriter::fail_batch(const Batch& batch, const std::exception_ptr& why) {
    numbers_.forget();  // what was written down of them is not there
    indexed_.clear();
    try {
        if (connection_.in_transaction()) connection_.run("ROLLBACK", {});
    } catch (const std::exception& also) {
        close_for_failure(also.what());
    }
    try {
        std::rethrow_exception(why);
    } catch (const base::DiskFull&) {
#ifdef FAULT_SWALLOW_FULL
        return;  // Planted fault: everyone of the batch is told yes.
#endif
        const std::lock_guard lock(mutex_);
        full_ = true;
    } catch (const base::DiskFailed& failure) {
        close_for_failure(failure.what());
    } catch (...) {
        // A broken unit or a busy database: the next batch starts afresh.
    }
    for (auto* waiting : batch) {
        const bool refused = !waiting->result && !waiting->error;
        if (!refused && !waiting->error) waiting->error = why;
    }
}

void SqliteWriter::answer(const Batch& batch) {
    for (auto* waiting : batch) waiting->answered();
}

}  // namespace fangxing::store
