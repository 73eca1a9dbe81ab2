#include "store/sqlite/readers.h"

#include "base/ensure.h"
#include "store/known/knowing_store.h"
#include "store/sqlite/store.h"

namespace fangxing::store {
namespace {

constexpr auto longest_wait_for_reader = std::chrono::seconds(5);

}  // namespace

void SqliteReaders::read(const std::function<void(app::Store&)>& view,
                         const std::function<void()>& before) {
    auto connection = take();
    try {
        before();
        const auto batch = begin(*connection);
        KnowingStore<SqliteStore> store(known_, touched_, batch, *connection);
        view(store);
        connection->run("COMMIT", {});
    } catch (...) {
        try {
            if (connection->in_transaction()) connection->run("ROLLBACK", {});
            give_back(std::move(connection));
        } catch (const std::exception&) {
            // A connection that cannot even roll back is dropped; the first failure is told.
            give_back(nullptr);
        }
        throw;
    }
    give_back(std::move(connection));
}

std::optional<Touched::Batch> SqliteReaders::begin(SqliteConnection& connection) {
    const auto newest = moments_.newest();
    connection.run("BEGIN", {});
    if (!newest) return std::nullopt;
    connection.run("PRAGMA data_version", {});  // SQLite opens the snapshot with the first reading
    const auto state = state_of(connection);
    if (state != newest->state) return std::nullopt;
    return newest->batch;
}

std::unique_ptr<SqliteConnection> SqliteReaders::take() {
    std::unique_lock lock(mutex_);
    if (!free_.empty()) {
        auto connection = std::move(free_.back());
        free_.pop_back();
        return connection;
    }
    if (open_ < most_) {
        ++open_;
        lock.unlock();
        return opened();
    }
    Waiting own;
    waiting_.push_back(&own);
    own.sign.wait_for(lock, longest_wait_for_reader, [&] { return own.is_served; });
    if (!own.is_served) {
        std::erase(waiting_, &own);
        throw base::Fault("no reader of the database is free");
    }
    lock.unlock();
    return own.connection ? std::move(own.connection) : opened();
}

std::unique_ptr<SqliteConnection> SqliteReaders::opened() {
    try {
        return std::make_unique<SqliteConnection>(file_, Access::read);
    } catch (...) {
        give_back(nullptr);
        throw;
    }
}

void SqliteReaders::give_back(std::unique_ptr<SqliteConnection> connection) {
    const std::lock_guard lock(mutex_);
    if (!waiting_.empty()) {
        auto* next = waiting_.front();
        waiting_.pop_front();
        next->connection = std::move(connection);
        next->is_served = true;
        next->sign.notify_one();  // under the lock: it may be gone as soon as it is let go
    } else if (connection) {
        free_.push_back(std::move(connection));
    } else {
        --open_;
    }
}

}  // namespace fangxing::store
