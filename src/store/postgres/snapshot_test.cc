// Answers that servers of PostgreSQL keep in memory are those that the database would give.
#include "store/postgres/snapshot.h"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

#include "base/ensure.h"
#include "store/each_database.h"
#include "store/open.h"

namespace fangxing::store {
namespace {

using app::Store;
using base::Result;

// Two servers of one database.
struct TwoServers {
    std::string url = new_postgres_url();
    std::unique_ptr<app::Database> here = open_database(url);
    std::unique_ptr<app::Database> there = open_database(url);
};

void keep_unit(app::Database& database, std::int64_t id, const std::string& code) {
    REQUIRE(
        database.write([&](Store& store) { return store.insert("units", sample_unit(id, code)); }));
}

Result<void> code_unit(Store& store, std::int64_t id, const std::string& code) {
    auto row = *store.find("units", id);
    row.columns = {{"code", code}};
    REQUIRE(TRY(store.update("units", row)));
    return {};
}

void code_unit(app::Database& database, std::int64_t id, const std::string& code) {
    REQUIRE(database.write([&](Store& store) { return code_unit(store, id, code); }));
}

std::string ids_and_versions(const std::vector<app::Row>& rows) {
    std::string out;
    for (const auto& row : rows) {
        out += std::to_string(row.id) + "v" + std::to_string(row.version) + " ";
    }
    return out;
}

// One row by its id, those of a code, those of any of two; all asked ahead or not.
std::string units_in(Store& store, bool ahead) {
    if (ahead) {
        store.read_ahead({{"units", {{"id", std::int64_t{1}}}, 1},
                          {"units", {{"code", std::string("a")}}},
                          {"people", {{"id", std::int64_t{1}}}, 1}});
    }
    const auto row = store.find("units", 1);
    const std::vector<app::Cell> any{std::string("a"), std::string("b")};
    return (row ? std::to_string(row->version) : "none") + " | " +
           ids_and_versions(store.where("units", "code", std::string("a"))) + "| " +
           ids_and_versions(store.where_any("units", "code", any));
}

// Asked again, since later answers may come from memory.
void check_units(app::Database& database, const std::string& wanted) {
    for (const bool ahead : {false, false, true, true}) {
        std::string seen;
        database.read([&](Store& store) { seen = units_in(store, ahead); });
        CHECK(seen == wanted);
    }
}

}  // namespace

TEST_CASE("what one server of PostgreSQL writes, the other sees with its next answer") {
    const TwoServers two;
    check_units(*two.here, "none | | ");
    keep_unit(*two.there, 1, "a");
    check_units(*two.here, "1 | 1v1 | 1v1 ");
    check_units(*two.there, "1 | 1v1 | 1v1 ");
    keep_unit(*two.here, 2, "b");
    check_units(*two.there, "1 | 1v1 | 1v1 2v1 ");
    code_unit(*two.there, 1, "c");
    check_units(*two.here, "2 | | 2v1 ");
    code_unit(*two.here, 2, "a");
    check_units(*two.there, "2 | 2v2 | 2v2 ");
    REQUIRE(two.there->write([](Store& store) -> Result<void> {
        store.remove("units", 1);
        store.remove("units", 2);
        return {};
    }));
    check_units(*two.here, "none | | ");
}

TEST_CASE("what was taken back on PostgreSQL is never seen") {
    const TwoServers two;
    keep_unit(*two.here, 1, "a");
    check_units(*two.here, "1 | 1v1 | 1v1 ");
    CHECK_FALSE(two.there->write([](Store& store) -> Result<void> {
        static_cast<void>(code_unit(store, 1, "b"));
        CHECK(units_in(store, false) == "2 | | 1v2 ");
        return base::refuse(base::Kind::conflict, "unit.no");
    }));
    check_units(*two.here, "1 | 1v1 | 1v1 ");
}

TEST_CASE("a view that trusted what was old is run again, and what it made of it is dropped") {
    const TwoServers two;
    keep_unit(*two.here, 1, "a");
    check_units(*two.here, "1 | 1v1 | 1v1 ");
    code_unit(*two.there, 1, "b");
    std::vector<std::int64_t> seen;
    two.here->read([&](Store& store) { seen.push_back(store.find("units", 1)->version); });
    CHECK(seen == std::vector<std::int64_t>{1, 2});

    // A bug that only old answers show is none.
    code_unit(*two.there, 1, "c");
    two.here->read([&](Store& store) {
        base::ensure(store.find("units", 1)->version == 3, "the version is the newest");
    });

    // Found out as soon as the server answers anything.
    code_unit(*two.there, 1, "d");
    seen.clear();
    two.here->read([&](Store& store) {
        seen.push_back(store.find("units", 1)->version);
        CHECK(store.all("releases", 0, 10).empty());
        seen.push_back(store.find("units", 1)->version);
    });
    CHECK(seen == std::vector<std::int64_t>{3, 4, 4});
}

TEST_CASE("two that look at a database for the first time, one before a commit and one behind it") {
    const TwoServers two;
    keep_unit(*two.there, 1, "a");
    two.here->read([&](Store& early) {
        // Both begin before anything is known; the later one is the first to tell what it saw.
        CHECK(early.all("releases", 0, 10).empty());
        std::thread([&] {
            two.here->read([&](Store& late) {
                code_unit(*two.there, 1, "b");
                CHECK(late.find("units", 1)->version == 2);
            });
        }).join();
        CHECK(early.find("units", 1)->version == 1);
    });
    check_units(*two.here, "2 | | 1v2 ");
}

TEST_CASE("a snapshot of PostgreSQL stays what it was while others keep newer answers") {
    const TwoServers two;
    keep_unit(*two.here, 1, "a");
    two.here->read([&](Store& store) {
        CHECK(store.all("releases", 0, 10).empty());  // opens it
        const auto before = units_in(store, false);
        std::thread([&] {
            code_unit(*two.there, 1, "b");
            check_units(*two.here, "2 | | 1v2 ");
        }).join();
        CHECK(units_in(store, false) == before);
        CHECK(store.where("units", "code", std::string("b")).empty());
    });
    check_units(*two.here, "2 | | 1v2 ");
}

TEST_CASE("snapshots of PostgreSQL hold whole commits, of tables kept and not, while two write") {
    const TwoServers two;
    keep_unit(*two.here, 1, "a");
    REQUIRE(two.here->write(
        [](Store& store) { return store.insert("releases", sample_release(1, "R-1")); }));
    std::atomic<bool> over = false;
    std::atomic<std::int64_t> acknowledged = 1;
    const auto look = [&](app::Database& database, bool by_id) {
        std::int64_t last = 0;
        while (!over) {
            const auto least = acknowledged.load();
            std::int64_t unit = 0;
            std::int64_t release = 0;
            database.read([&](Store& store) {
                unit = by_id ? store.find("units", 1)->version
                             : store.where("units", "code", std::string("a")).front().version;
                release = store.find("releases", 1)->version;
            });
            CHECK(unit == release);
            CHECK(unit >= least);
            CHECK(unit >= last);
            last = unit;
            // Without a pause four that read leave none to those who write, on two processors.
            std::this_thread::sleep_for(std::chrono::microseconds(100));
        }
    };
    const auto write = [&](app::Database& database) {
        for (int n = 0; n < 100; ++n) {
            REQUIRE(database.write([](Store& store) -> Result<void> {
                auto release = *store.find("releases", 1);
                release.columns = {};
                if (!TRY(store.update("releases", release))) {
                    return base::refuse(base::Kind::conflict, "release.changed_meanwhile");
                }
                return code_unit(store, 1, "a");
            }));
            ++acknowledged;
        }
    };
    std::vector<std::thread> readers;
    for (const bool by_id : {true, false}) {
        readers.emplace_back([&, by_id] { look(*two.here, by_id); });
        readers.emplace_back([&, by_id] { look(*two.there, by_id); });
    }
    write(*two.here);
    write(*two.there);
    over = true;
    for (auto& each : readers) each.join();
}

}  // namespace fangxing::store
