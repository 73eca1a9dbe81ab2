// Many at once: shared commits, lost races, late commits, claims, and servers that go away.
#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <latch>
#include <set>
#include <thread>

#include "base/ensure.h"
#include "store/address.h"
#include "store/each_database.h"
#include "store/open.h"
#include "store/postgres/connection.h"

namespace fangxing::store {
namespace {

using app::Store;
using base::Result;

void in_threads(int count, const std::function<void(int)>& work) {
    std::vector<std::thread> threads;
    std::latch start(count);
    for (int n = 0; n < count; ++n) {
        threads.emplace_back([&, n] {
            start.arrive_and_wait();
            work(n);
        });
    }
    for (auto& thread : threads) thread.join();
}

std::vector<app::Row> all_units(app::Database& database) {
    std::vector<app::Row> out;
    database.read([&](Store& store) { out = store.all("units", 0, 100'000); });
    return out;
}

}  // namespace

TEST_CASE("units that share a commit fail alone") {
    each_open_database([](app::Database& database) {
        std::atomic<int> refused = 0;
        std::atomic<int> thrown = 0;
        in_threads(16, [&](int n) {
            for (int k = 0; k < 20; ++k) {
                const std::int64_t id = 1 + n * 100 + k;
                try {
                    const auto result = database.write([&](Store& store) -> Result<void> {
                        TRY(store.insert("units", sample_unit(id, std::to_string(id))));
                        store.append(sample_entry(id, 1));
                        if (id % 3 == 0) return base::refuse(base::Kind::conflict, "unit.no");
                        if (id % 5 == 0) throw base::Bug("on purpose");
                        return {};
                    });
                    if (!result) ++refused;
                } catch (const base::Bug&) {
                    ++thrown;
                }
            }
        });
        database.seal();
        int good = 0;
        for (int n = 0; n < 16; ++n) {
            for (int k = 0; k < 20; ++k) {
                const int id = 1 + n * 100 + k;
                if (id % 3 != 0 && id % 5 != 0) ++good;
            }
        }
        CHECK(refused + thrown + good == 320);
        const auto rows = all_units(database);
        CHECK(rows.size() == static_cast<std::size_t>(good));
        CHECK(std::ranges::none_of(
            rows, [](const auto& row) { return row.id % 3 == 0 || row.id % 5 == 0; }));
        database.read([&](Store& store) {
            const auto feed = store.feed(0, 1000);
            CHECK(feed.size() == static_cast<std::size_t>(good));
            for (std::size_t n = 0; n < feed.size(); ++n) {
                CHECK(feed[n].seq == static_cast<std::int64_t>(n) + 1);
            }
        });
    });
}

TEST_CASE("of sixteen writers of one row each loses no other's change") {
    each_open_database([](app::Database& database) {
        CHECK(database.write(
            [](Store& store) { return store.insert("units", sample_unit(1, "a")); }));
        std::atomic<int> done = 0;
        in_threads(16, [&](int) {
            for (int k = 0; k < 10;) {
                const auto result = database.write([&](Store& store) -> Result<void> {
                    auto row = *store.find("units", 1);
                    row.body = std::to_string(std::atoi(row.body.c_str()) + 1);
                    if (row.version == 1) row.body = "1";
                    row.columns = {{"code", std::string("a")}};
                    if (!TRY(store.update("units", row))) {
                        return base::refuse(base::Kind::conflict, "unit.changed_meanwhile");
                    }
                    return {};
                });
                if (!result) continue;
                ++k;
                ++done;
            }
        });
        CHECK(done == 160);
        const auto rows = all_units(database);
        CHECK(rows.front().body == "160");
        CHECK(rows.front().version == 161);
    });
}

TEST_CASE("a unique value is given to one of sixteen") {
    each_open_database([](app::Database& database) {
        std::atomic<int> won = 0;
        in_threads(16, [&](int n) {
            const auto result = database.write(
                [&](Store& store) { return store.insert("units", sample_unit(n + 1, "same")); });
            if (result) {
                ++won;
            } else {
                CHECK(result.error().code == "store.duplicate");
                CHECK(result.error().parameters.at("column") == "code");
            }
        });
        CHECK(won == 1);
        CHECK(all_units(database).size() == 1);
    });
}

TEST_CASE("when too many wait the next is refused, and those waiting are served") {
    each_database([](const std::string& url) {
        const auto database = open_database(url, {.readers = 1, .connections = 1, .waiting = 1});
        std::latch entered(1);
        std::latch leave(1);
        std::thread first([&] {
            CHECK(database->write([&](Store&) -> Result<void> {
                entered.count_down();
                leave.wait();
                return {};
            }));
        });
        entered.wait();
        // Of three more one may wait; two are refused at once.
        std::atomic<int> served = 0;
        std::latch refused(2);
        std::vector<std::thread> others;
        for (int n = 0; n < 3; ++n) {
            others.emplace_back([&] {
                const auto result = database->write([](Store&) -> Result<void> { return {}; });
                if (result) {
                    ++served;
                } else {
                    CHECK(result.error().code == "store.busy");
                    CHECK(result.error().kind == base::Kind::unavailable);
                    refused.count_down();
                }
            });
        }
        refused.wait();
        leave.count_down();
        first.join();
        for (auto& other : others) other.join();
        CHECK(served == 1);
    });
}

TEST_CASE("numbers are never given twice") {
    each_open_database([](app::Database& database) {
        std::mutex mutex;
        std::set<std::int64_t> seen;
        in_threads(8, [&](int) {
            for (int k = 0; k < 25; ++k) {
                std::int64_t number = 0;
                CHECK(database.write([&](Store& store) -> Result<void> {
                    number = store.next_number("release");
                    return {};
                }));
                const std::lock_guard lock(mutex);
                CHECK(seen.insert(number).second);
            }
        });
        CHECK(seen.size() == 200);
    });
}

TEST_CASE("an outbox row is claimed by one of eight, and waiting executors wake at the commit") {
    each_open_database([](app::Database& database) {
        CHECK(database.write([](Store& store) -> Result<void> {
            for (int n = 1; n <= 100; ++n) {
                store.emit(sample_wish(n, std::to_string(n), n));
            }
            return {};
        }));
        std::mutex mutex;
        std::multiset<std::int64_t> claimed;
        in_threads(8, [&](int) {
            for (;;) {
                std::vector<app::OutboxRow> rows;
                CHECK(database.write([&](Store& store) -> Result<void> {
                    rows = store.claim({"mail"}, {1000}, {9000}, 7);
                    return {};
                }));
                CHECK(rows.size() <= 7);
                const std::lock_guard lock(mutex);
                for (const auto& row : rows) claimed.insert(row.id);
                if (rows.empty()) return;
            }
        });
        CHECK(claimed.size() == 100);
        CHECK(std::set(claimed.begin(), claimed.end()).size() == 100);

        database.await_outbox(std::chrono::seconds(0));
        std::thread later([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            CHECK(database.write([](Store& store) -> Result<void> {
                store.emit(sample_wish(101, "x", 0));
                return {};
            }));
        });
        const auto start = std::chrono::steady_clock::now();
        database.await_outbox(std::chrono::seconds(20));
        CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
        later.join();
    });
}

TEST_CASE("readers of the feed miss nothing while writers commit") {
    each_open_database([](app::Database& database) {
        constexpr int writers = 8;
        constexpr int each = 40;
        std::thread reader([&] {
            std::int64_t last = 0;
            while (last < writers * each) {
                database.await_feed(last, std::chrono::seconds(5));
                std::vector<app::JournalEntry> found;
                database.read([&](Store& store) { found = store.feed(last, 50); });
                for (const auto& row : found) CHECK(row.seq == ++last);
            }
        });
        in_threads(writers, [&](int n) {
            for (int k = 0; k < each; ++k) {
                CHECK(database.write([&](Store& store) -> Result<void> {
                    store.append(sample_entry(1 + n * 1000 + k, 1));
                    return {};
                }));
            }
        });
        reader.join();
    });
}

TEST_CASE("an entry that commits late is sealed behind those before it, on PostgreSQL") {
    const auto url = new_postgres_url();
    const auto database = open_database(url);
    // By hand: the first transaction stays open while a second commits and is sealed.
    PgConnection slow(url);
    slow.script("BEGIN");
    slow.script("INSERT INTO journal VALUES (1, 1, 'a', 1, 'v', 'a', 'n', 1, 1, 't', 'r', 'd')");
    slow.script("INSERT INTO journal_unsealed VALUES (1)");
    CHECK(database->write([](Store& store) -> Result<void> {
        store.append(sample_entry(2, 1));
        return {};
    }));
    database->seal();
    const auto feed = [&](std::int64_t after) {
        std::vector<app::JournalEntry> out;
        database->read([&](Store& store) { out = store.feed(after, 10); });
        return out;
    };
    REQUIRE(feed(0).size() == 1);
    CHECK(feed(0)[0].id == 2);
    slow.script("COMMIT");
    database->seal();
    REQUIRE(feed(1).size() == 1);
    CHECK(feed(1)[0].id == 1);
    CHECK(feed(1)[0].seq == 2);
}

TEST_CASE("a server of PostgreSQL that was killed is found again without a lost commit") {
    TemporaryPostgres server;
    const auto database = open_database(server.url());
    std::atomic<bool> stop = false;
    std::atomic<std::int64_t> next = 0;
    std::mutex mutex;
    std::set<std::int64_t> acknowledged;
    std::vector<std::thread> writers;
    for (int n = 0; n < 4; ++n) {
        writers.emplace_back([&] {
            while (!stop) {
                const auto id = ++next;
                try {
                    const auto result = database->write([&](Store& store) {
                        return store.insert("units", sample_unit(id, std::to_string(id)));
                    });
                    if (!result) continue;
                    const std::lock_guard lock(mutex);
                    acknowledged.insert(id);
                } catch (const base::Fault&) {
                    std::this_thread::sleep_for(std::chrono::milliseconds(50));
                }
            }
        });
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    server.kill();
    server.again();
    std::this_thread::sleep_for(std::chrono::milliseconds(700));
    stop = true;
    for (auto& writer : writers) writer.join();
    std::set<std::int64_t> stored;
    for (const auto& row : all_units(*database)) stored.insert(row.id);
    CHECK(acknowledged.size() > 10);
    CHECK(std::ranges::includes(stored, acknowledged));
}

}  // namespace fangxing::store
