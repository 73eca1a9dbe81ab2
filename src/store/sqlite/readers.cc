#include "store/sqlite/readers.h"

#include "base/ensure.h"
#include "store/sqlite/store.h"

namespace fangxing::store {
namespace {

constexpr auto longest_wait_for_reader = std::chrono::seconds(5);

}  // namespace

void SqliteReaders::read(const std::function<void(app::Store&)>& view) {
    auto connection = take();
    try {
        connection->run("BEGIN", {});
        SqliteStore store(*connection);
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

std::unique_ptr<SqliteConnection> SqliteReaders::take() {
    std::unique_lock lock(mutex_);
    const bool found = free_sign_.wait_for(lock, longest_wait_for_reader,
                                           [&] { return !free_.empty() || open_ < most_; });
    if (!found) throw base::Fault("no reader of the database is free");
    if (!free_.empty()) {
        auto connection = std::move(free_.back());
        free_.pop_back();
        return connection;
    }
    ++open_;
    lock.unlock();
    try {
        return std::make_unique<SqliteConnection>(file_, Access::read);
    } catch (...) {
        give_back(nullptr);
        throw;
    }
}

void SqliteReaders::give_back(std::unique_ptr<SqliteConnection> connection) {
    {
        const std::lock_guard lock(mutex_);
        if (connection) {
            free_.push_back(std::move(connection));
        } else {
            --open_;
        }
    }
    free_sign_.notify_one();
}

}  // namespace fangxing::store
