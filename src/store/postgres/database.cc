#include "store/postgres/database.h"

#include <random>

#include "base/ensure.h"
#include "store/backup.h"
#include "store/migrations.h"
#include "store/postgres/lease.h"
#include "store/postgres/sealer.h"
#include "store/postgres/snapshot.h"

namespace fangxing::store {
namespace {

constexpr int most_runs = 10;        // of a unit that meets conflicts
constexpr int most_connections = 3;  // that one call may lose
constexpr auto try_for = std::chrono::seconds(3);
constexpr auto seal_every = std::chrono::milliseconds(200);
constexpr auto seal_together = std::chrono::milliseconds(10);

base::Refusal busy() {
    return {base::Kind::unavailable, "store.busy", {}, {}};
}

// Two units that met in a deadlock should not meet again at once.
void pause_after(int runs) {
    if (runs < 3) return;
    thread_local std::minstd_rand random{std::random_device{}()};
    std::uniform_int_distribution<int> milliseconds(1, 2 << runs);
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds(random)));
}

}  // namespace

PostgresDatabase::PostgresDatabase(const std::string& url, std::size_t connections,
                                   std::size_t waiting)
    : url_(url), pool_(url, connections, waiting), counters_(url) {
    {
        PgConnection connection(url_);
        connection.script("SET statement_timeout = 0; SET lock_timeout = 0");
        migrate(connection, Dialect::postgres, migrations());
        PgTidier::drop_foreign(connection);
    }
    listener_ = std::make_unique<PgListener>(url_, [this] {
        feed_.ring();
        outbox_.ring();
    });
    sealer_ = std::thread([this] { tend(); });
}

PostgresDatabase::~PostgresDatabase() {
    stopping_ = true;
    to_seal_.ring();
    feed_.ring();
    outbox_.ring();
    sealer_.join();
}

base::Result<void> PostgresDatabase::write(const Unit& unit) {
    const auto end = std::chrono::steady_clock::now() + try_for;
    const auto is_late = [&] { return std::chrono::steady_clock::now() > end; };
    int lost = 0;
    for (int runs = 0; runs < most_runs && !is_late(); ++runs) {
        pause_after(runs);
        auto connection = pool_.take();
        if (!connection) return std::unexpected(busy());
        try {
            auto result = write_once(*connection, unit, runs > 0);
            pool_.give_back(std::move(connection));
            return result;
        } catch (const RunAgain&) {
            pool_.give_back(std::move(connection));
        } catch (const ConnectionLost&) {
            const bool uncertain = connection->committing();
            pool_.forget_idle();
            pool_.give_back(nullptr);
            // What may have been committed must not be done twice: the caller asks with its key.
            if (uncertain || ++lost >= most_connections || is_late()) throw;
        } catch (const base::DiskFull&) {
            full_until_ = std::chrono::steady_clock::now() + std::chrono::seconds(1);
            full_ = true;
            pool_.give_back(std::move(connection));
            throw;
        } catch (...) {
            pool_.give_back(std::move(connection));
            throw;
        }
    }
    return std::unexpected(busy());
}

base::Result<void> PostgresDatabase::write_once(PgConnection& connection, const Unit& unit,
                                                bool patient) {
    connection.begin("BEGIN", patient);
    PostgresStore store(connection, &counters_);
    try {
        auto result = unit(store);
        if (!result) {
            connection.rollback();
            return result;
        }
        store.leave_marks();
        connection.commit();
    } catch (const Duplicate& duplicate) {
        connection.rollback();
        return base::refuse(base::Kind::conflict, "store.duplicate",
                            {{"table", duplicate.table}, {"column", duplicate.column}});
    } catch (const ConnectionLost&) {
        throw;
    } catch (...) {
        connection.rollback();
        throw;
    }
    full_ = false;
    if (store.traces().journalled) to_seal_.ring();
    if (store.traces().emitted) outbox_.ring();
    return {};
}

void PostgresDatabase::read(const std::function<void(app::Store&)>& view) {
    read_behind(moment(), view);
}

void PostgresDatabase::read_behind(std::uint64_t moment,
                                   const std::function<void(app::Store&)>& view) {
    const auto end = std::chrono::steady_clock::now() + try_for;
    bool trusting = true;
    for (int lost = 0;;) {
        try {
            if (read_once(moment, view, trusting)) return;
            trusting = false;
        } catch (const ConnectionLost&) {
            pool_.forget_idle();
            if (++lost >= most_connections || std::chrono::steady_clock::now() > end) throw;
        }
    }
}

bool PostgresDatabase::read_once(std::uint64_t moment, const std::function<void(app::Store&)>& view,
                                 bool trusting) {
    PgLease lease(pool_, memory_);
    PgSnapshot snapshot(lease, memory_, looks_, moment);
    try {
        if (!trusting) snapshot.open();
        try {
            view(snapshot);
        } catch (const base::Fault&) {
            throw;
        } catch (const PgSnapshot::Stale&) {
            throw;
        } catch (const std::exception&) {
            snapshot.settle();  // what did not fit together may have been of two moments
            throw;
        }
        snapshot.settle();
    } catch (const PgSnapshot::Stale&) {
        return false;
    }
    lease.end();
    return true;
}

void PostgresDatabase::seal() {
    PgConnection connection(url_);
    for (bool more = true; more;) {
        try {
            more = seal_some(connection) > 0;
        } catch (const RunAgain&) {
            connection.rollback();  // another sealer took longer than a lock is waited for
        }
    }
}

void PostgresDatabase::tend() {
    std::unique_ptr<PgConnection> connection;
    while (!stopping_) {
        const auto seen = to_seal_.rung();
        if (full_ && std::chrono::steady_clock::now() > full_until_.load()) full_ = false;
        try {
            pool_.send_commits();
            if (!connection) connection = std::make_unique<PgConnection>(url_);
            tidier_.tidy(*connection);
            if (seal_some(*connection) > 0) {
                // Entries that come meanwhile are sealed together: one commit, one notification.
                std::this_thread::sleep_for(seal_together);
                continue;
            }
        } catch (const std::exception&) {
            // The server is away or busy; what is not numbered yet waits in its list.
            connection.reset();
        }
        to_seal_.wait(seen, seal_every);
    }
}

void PostgresDatabase::await_feed(std::int64_t after_seq, base::Duration at_most) {
    const auto seen = feed_.rung();
    bool there = stopping_;
    read([&](app::Store& store) { there = there || !store.feed(after_seq, 1).empty(); });
    if (!there) feed_.wait(seen, at_most);
}

void PostgresDatabase::await_outbox(base::Duration at_most) {
    if (!stopping_) outbox_.wait_next(at_most);
}

std::string PostgresDatabase::read_only_because() {
    return full_ ? "disk_full" : "";
}

void PostgresDatabase::backup(const std::string& file) {
    PgConnection connection(url_);
    connection.script("SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0");
    connection.begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", false);
    write_backup(connection, Dialect::postgres, file);
    connection.commit();
}

}  // namespace fangxing::store
