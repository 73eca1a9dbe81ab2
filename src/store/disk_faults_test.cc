// What happens when the disk is full, fails or loses power, and when the process is killed.
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <latch>
#include <mutex>
#include <set>
#include <thread>

#include "base/ensure.h"
#include "store/each_database.h"
#include "store/faulty_disk.h"
#include "store/open.h"
#include "store/sqlite/connection.h"

namespace fangxing::store {
namespace {

using app::Store;
using base::Result;

Result<void> add_unit(app::Database& database, std::int64_t id, std::size_t size = 200) {
    return database.write([&](Store& store) -> Result<void> {
        auto row = sample_unit(id, std::to_string(id));
        row.body = std::string(size, 'x');
        TRY(store.insert("units", row));
        store.append(sample_entry(id, 0));
        return {};
    });
}

std::set<std::int64_t> units_in(app::Database& database) {
    std::set<std::int64_t> out;
    database.read([&](Store& store) {
        for (const auto& row : store.all("units", 0, 1'000'000)) out.insert(row.id);
    });
    return out;
}

// Sound, every unit with its journal entry, the feed without gaps.
void check_whole(const std::string& path) {
    SqliteConnection connection({path, {}}, Access::read);
    CHECK(connection.query("PRAGMA integrity_check", {}).text(0, 0) == "ok");
    CHECK(connection
              .query("SELECT count(*) FROM units u LEFT JOIN journal j ON j.id = u.id "
                     "WHERE j.id IS NULL",
                     {})
              .number(0, 0) == 0);
    auto counts = connection.query(
        "SELECT (SELECT count(*) FROM units), (SELECT count(*) FROM journal), "
        "(SELECT count(*) FROM journal_seal), (SELECT coalesce(max(seq), 0) FROM journal_seal)",
        {});
    for (std::size_t n = 1; n < 4; ++n) CHECK(counts.number(0, n) == counts.number(0, 0));
}

template <class Condition>
bool comes_true(const Condition& condition) {
    for (int n = 0; n < 300; ++n) {
        if (condition()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
}

}  // namespace

TEST_CASE("a full disk refuses writes, goes on reading, and works again once there is space") {
    FaultyDisk::reset();
    const TemporaryFolder folder;
    const auto path = folder / "full.db";
    {
        const auto database = open_database("sqlite:" + path + "?vfs=faulty");
        CHECK(add_unit(*database, 1));
        FaultyDisk::set_space(20'000);
        std::int64_t id = 2;
        bool full = false;
        for (; id < 100 && !full; ++id) {
            try {
                add_unit(*database, id, 3000);
            } catch (const base::DiskFull&) {
                full = true;
            }
        }
        REQUIRE(full);
        CHECK(database->read_only_because() == "disk_full");
        CHECK(units_in(*database).size() == static_cast<std::size_t>(id) - 2);
        CHECK_THROWS_AS(add_unit(*database, 500, 9000), base::DiskFull);
        FaultyDisk::set_space(-1);
        CHECK(comes_true([&] { return database->read_only_because().empty(); }));
        CHECK(add_unit(*database, 501, 9000));
        CHECK_FALSE(units_in(*database).contains(500));
    }
    check_whole(path);
}

TEST_CASE("commands that wait together share one sync") {
    FaultyDisk::reset();
    const TemporaryFolder folder;
    const auto database = open_database("sqlite:" + (folder / "shared.db") + "?vfs=faulty");
    const int before = FaultyDisk::syncs();
    std::latch entered(1);
    std::latch leave(1);
    // While one unit holds the writer the others queue up behind it.
    std::thread first([&] {
        CHECK(database->write([&](Store&) -> Result<void> {
            entered.count_down();
            leave.wait();
            return {};
        }));
    });
    entered.wait();
    std::vector<std::thread> others;
    for (int n = 1; n <= 30; ++n) {
        others.emplace_back([&, n] { CHECK(add_unit(*database, n)); });
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    leave.count_down();
    first.join();
    for (auto& other : others) other.join();
    CHECK(units_in(*database).size() == 30);
    CHECK(FaultyDisk::syncs() - before < 15);
}

TEST_CASE("after a failed sync nothing is acknowledged and the node only reads, until restarted") {
    FaultyDisk::reset();
    const TemporaryFolder folder;
    const auto path = folder / "sync.db";
    const auto url = "sqlite:" + path + "?vfs=faulty";
    {
        const auto database = open_database(url);
        CHECK(add_unit(*database, 1));
        FaultyDisk::fail_sync_of("-wal");
        CHECK_THROWS_AS(add_unit(*database, 2), base::DiskFailed);
        CHECK(database->read_only_because() == "disk_failed");
        FaultyDisk::fail_sync_of("");
        // The disk seems well again; what it lost is not known.
        CHECK_THROWS_AS(add_unit(*database, 3), base::DiskFailed);
        CHECK(units_in(*database).contains(1));
        CHECK(database->read_only_because() == "disk_failed");
    }
    const auto again = open_database(url);
    CHECK(again->read_only_because().empty());
    CHECK(add_unit(*again, 4));
    CHECK(units_in(*again).contains(1));
    CHECK_FALSE(units_in(*again).contains(3));
    check_whole(path);
}

TEST_CASE("a write that fails closes the node, whichever write it is") {
    for (int n = 1; n <= 12; ++n) {
        CAPTURE(n);
        FaultyDisk::reset();
        const TemporaryFolder folder;
        const auto path = folder / "write.db";
        std::set<std::int64_t> acknowledged;
        {
            const auto database = open_database("sqlite:" + path + "?vfs=faulty");
            CHECK(add_unit(*database, 1));
            acknowledged.insert(1);
            FaultyDisk::fail_write_after(n);
            for (std::int64_t id = 2; id < 20; ++id) {
                try {
                    if (add_unit(*database, id)) acknowledged.insert(id);
                } catch (const base::DiskFailed&) {
                    break;
                }
            }
            CHECK(database->read_only_because() == "disk_failed");
            CHECK(std::ranges::includes(units_in(*database), acknowledged));
        }
        FaultyDisk::reset();
        CHECK(std::ranges::includes(units_in(*open_database("sqlite:" + path)), acknowledged));
        check_whole(path);
    }
}

TEST_CASE("a failed sync of a checkpoint closes the node as well") {
    FaultyDisk::reset();
    const TemporaryFolder folder;
    const auto database = open_database("sqlite:" + (folder / "check.db") + "?vfs=faulty");
    FaultyDisk::fail_sync_of(".db");
    bool closed = false;
    for (std::int64_t id = 1; id < 3000 && !closed; ++id) {
        try {
            add_unit(*database, id, 6000);
        } catch (const base::DiskFailed&) {
            closed = true;
        }
    }
    CHECK(closed);
    CHECK(database->read_only_because() == "disk_failed");
}

TEST_CASE("what was acknowledged before a power cut is there after it") {
    FaultyDisk::reset();
    const TemporaryFolder folder;
    const auto path = folder / "power.db";
    const auto database = open_database("sqlite:" + path + "?vfs=faulty");
    std::mutex mutex;
    std::set<std::int64_t> acknowledged;
    std::atomic<bool> stop = false;
    std::atomic<std::int64_t> next = 0;
    std::vector<std::thread> writers;
    for (int n = 0; n < 4; ++n) {
        writers.emplace_back([&] {
            while (!stop) {
                const auto id = ++next;
                // Large enough that checkpoints run meanwhile.
                if (!add_unit(*database, id, 4000)) continue;
                const std::lock_guard lock(mutex);
                acknowledged.insert(id);
            }
        });
    }
    struct State {
        std::string folder;
        std::set<std::int64_t> acknowledged;
    };
    std::vector<State> states;
    for (unsigned seed = 1; seed <= 25; ++seed) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20 + seed % 7));
        State state{folder / ("cut" + std::to_string(seed)), {}};
        {
            const std::lock_guard lock(mutex);
            state.acknowledged = acknowledged;
        }
        FaultyDisk::cut_power(path, state.folder, seed);
        states.push_back(std::move(state));
    }
    stop = true;
    for (auto& writer : writers) writer.join();
    CHECK(states.back().acknowledged.size() > 25);
    for (const auto& state : states) {
        CAPTURE(state.folder);
        CHECK(std::ranges::includes(
            units_in(*open_database("sqlite:" + state.folder + "/power.db")), state.acknowledged));
        check_whole(state.folder + "/power.db");
    }
}

TEST_CASE("a writer killed twenty times has lost nothing that it acknowledged") {
    const TemporaryFolder folder;
    const auto path = folder / "killed.db";
    std::set<std::int64_t> acknowledged;
    for (int round = 0; round < 20; ++round) {
        int pipe[2];
        REQUIRE(::pipe(pipe) == 0);
        const auto child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            ::close(pipe[0]);
            const auto database = open_database("sqlite:" + path);
            std::vector<std::thread> writers;
            for (int n = 0; n < 4; ++n) {
                writers.emplace_back([&, n] {
                    for (std::int64_t k = 1;; ++k) {
                        const std::int64_t id = round * 1'000'000 + n * 100'000 + k;
                        if (!add_unit(*database, id)) continue;
                        if (::write(pipe[1], &id, sizeof id) != sizeof id) ::_exit(1);
                    }
                });
            }
            for (;;) ::pause();
        }
        ::close(pipe[1]);
        std::int64_t id = 0;
        const std::size_t enough = acknowledged.size() + 20 + static_cast<std::size_t>(round) * 7;
        while (acknowledged.size() < enough && ::read(pipe[0], &id, sizeof id) == sizeof id) {
            acknowledged.insert(id);
        }
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        while (::read(pipe[0], &id, sizeof id) == sizeof id) acknowledged.insert(id);
        ::close(pipe[0]);
        const auto there = units_in(*open_database("sqlite:" + path));
        CHECK(std::ranges::includes(there, acknowledged));
    }
    CHECK(acknowledged.size() > 400);
    check_whole(path);
}

}  // namespace fangxing::store
