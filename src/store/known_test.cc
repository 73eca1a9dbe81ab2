// Answers kept in memory on SQLite are those that the file would give to the same snapshot.
#include "store/sqlite/known.h"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

#include "store/each_database.h"
#include "store/open.h"
#include "store/sqlite/file_state.h"

namespace fangxing::store {
namespace {

using app::Store;
using base::Result;

struct OnAFile {
    TemporaryFolder folder;
    std::string url = "sqlite:" + (folder / "known.db");
    std::unique_ptr<app::Database> database = open_database(url);
};

void add_unit(app::Database& database, std::int64_t id, const std::string& code) {
    REQUIRE(
        database.write([&](Store& store) { return store.insert("units", sample_unit(id, code)); }));
}

// The code is the body too, so that a test sees which version it was given.
void rename_unit(app::Database& database, std::int64_t id, const std::string& code) {
    REQUIRE(database.write([&](Store& store) -> Result<void> {
        auto row = *store.find("units", id);
        row.body = "\"" + code + "\"";
        row.columns = {{"code", code}};
        REQUIRE(TRY(store.update("units", row)));
        return {};
    }));
}

std::string listed_ids(const std::vector<app::Row>& rows) {
    std::string out;
    for (const auto& row : rows)
        out += std::to_string(row.id) + "v" + std::to_string(row.version) + " ";
    return out;
}

// One row by its id, those of a code, those of any of two.
std::string seen_by(Store& store) {
    const auto row = store.find("units", 1);
    const std::vector<app::Cell> any{std::string("a"), std::string("b")};
    return (row ? std::to_string(row->version) : "none") + " | " +
           listed_ids(store.where("units", "code", std::string("a"))) + "| " +
           listed_ids(store.where_any("units", "code", any));
}

std::string seen_in(app::Database& database) {
    std::string out;
    database.read([&](Store& store) { out = seen_by(store); });
    return out;
}

// Asked twice, since the second answer may come from memory.
void check_seen(app::Database& database, const std::string& wanted) {
    CHECK(seen_in(database) == wanted);
    CHECK(seen_in(database) == wanted);
}

}  // namespace

TEST_CASE("what is written is seen by the next who asks: rows that come, change, leave and go") {
    const OnAFile on;
    auto& database = *on.database;
    check_seen(database, "none | | ");
    add_unit(database, 1, "a");
    check_seen(database, "1 | 1v1 | 1v1 ");
    add_unit(database, 2, "b");
    check_seen(database, "1 | 1v1 | 1v1 2v1 ");
    rename_unit(database, 2, "a");
    check_seen(database, "1 | 1v1 2v2 | 1v1 2v2 ");
    rename_unit(database, 1, "c");
    check_seen(database, "2 | 2v2 | 2v2 ");
    REQUIRE(database.write([](Store& store) -> Result<void> {
        store.remove("units", 1);
        store.remove("units", 2);
        return {};
    }));
    check_seen(database, "none | | ");
}

TEST_CASE("what was taken back is never seen") {
    const OnAFile on;
    auto& database = *on.database;
    add_unit(database, 1, "a");
    check_seen(database, "1 | 1v1 | 1v1 ");
    CHECK_FALSE(database.write([](Store& store) -> Result<void> {
        auto row = *store.find("units", 1);
        row.columns = {{"code", std::string("b")}};
        REQUIRE(TRY(store.update("units", row)));
        CHECK(seen_by(store) == "2 | | 1v2 ");
        return base::refuse(base::Kind::conflict, "unit.no");
    }));
    check_seen(database, "1 | 1v1 | 1v1 ");
}

TEST_CASE("what another program writes to the file is seen at once") {
    const OnAFile on;
    auto& database = *on.database;
    add_unit(database, 1, "a");
    check_seen(database, "1 | 1v1 | 1v1 ");
    const auto other = open_database(on.url);
    check_seen(*other, "1 | 1v1 | 1v1 ");
    rename_unit(*other, 1, "b");
    check_seen(database, "2 | | 1v2 ");
    add_unit(*other, 2, "a");
    check_seen(database, "2 | 2v1 | 1v2 2v1 ");
    rename_unit(database, 2, "c");
    check_seen(database, "2 | | 1v2 ");
    check_seen(*other, "2 | | 1v2 ");
}

TEST_CASE("a snapshot stays what it was while others keep newer answers") {
    const OnAFile on;
    auto& database = *on.database;
    add_unit(database, 1, "a");
    database.read([&](Store& store) {
        const auto before = seen_by(store);
        std::thread([&] {
            rename_unit(database, 1, "b");
            check_seen(database, "2 | | 1v2 ");
        }).join();
        CHECK(seen_by(store) == before);
        CHECK(store.find("units", 1)->version == 1);
    });
    check_seen(database, "2 | | 1v2 ");
}

TEST_CASE("a snapshot that begins while others write holds whole commits") {
    const OnAFile on;
    auto& database = *on.database;
    add_unit(database, 1, "a");
    add_unit(database, 2, "b");
    std::atomic<bool> over = false;
    std::atomic<std::int64_t> acknowledged = 1;
    const auto look = [&] {
        std::int64_t last = 0;
        while (!over) {
            const auto least = acknowledged.load();
            database.read([&](Store& store) {
                const auto one = store.find("units", 1)->version;
                const auto two = store.where("units", "code", std::string("b")).front().version;
                CHECK(one == two);
                CHECK(one >= least);
                CHECK(one >= last);
                last = one;
            });
        }
    };
    std::vector<std::thread> readers;
    for (int n = 0; n < 4; ++n) readers.emplace_back(look);
    for (int n = 0; n < 300; ++n) {
        REQUIRE(database.write([](Store& store) -> Result<void> {
            for (const std::int64_t id : {1, 2}) {
                auto row = *store.find("units", id);
                row.columns = {{"code", std::string(id == 1 ? "a" : "b")}};
                REQUIRE(TRY(store.update("units", row)));
            }
            return {};
        }));
        ++acknowledged;
    }
    over = true;
    for (auto& each : readers) each.join();
}

TEST_CASE("a file's state is another after each commit, and after no reading") {
    const TemporaryFolder folder;
    const SqliteFile file{folder / "state.db", ""};
    SqliteConnection writer(file, Access::write);
    writer.script("CREATE TABLE t (n INTEGER)");
    SqliteConnection reader(file, Access::read);
    const auto seen = [&] {
        CHECK(reader.query("SELECT count(*) FROM t", {}).size() == 1);
        const auto state = state_of(reader);
        REQUIRE(state.has_value());
        CHECK(state == state_of(writer));
        return *state;
    };
    const auto first = seen();
    CHECK(seen() == first);
    writer.run("INSERT INTO t VALUES (1)", {});
    const auto second = seen();
    CHECK(second != first);
    CHECK(second.commits == first.commits + 1);
    writer.script("BEGIN; INSERT INTO t VALUES (2); ROLLBACK;");
    CHECK(seen() == second);
}

TEST_CASE("what is kept is bounded, and what is asked for stays") {
    Known known;
    const auto kept = std::make_shared<const Known::Answer>();
    known.keep("often", kept);
    for (int n = 0; n < 20'000; ++n) {
        known.keep("once " + std::to_string(n), kept);
        REQUIRE(known.find("often"));
    }
    CHECK_FALSE(known.find("once 1"));
    CHECK(kept.use_count() < 10'000);
    CHECK(known.find("once 19999"));
}

TEST_CASE("a row in memory is read once as one type, and as any other each time") {
    const app::ReadOnce row;
    int reads = 0;
    const auto as_text = [&] { return std::to_string(++reads); };
    CHECK(row.get<std::string>(as_text) == "1");
    CHECK(row.get<std::string>(as_text) == "1");
    CHECK(row.get<int>([&] { return ++reads; }) == 2);
    CHECK(row.get<int>([&] { return ++reads; }) == 3);
    CHECK(row.get<std::string>(as_text) == "1");
}

}  // namespace fangxing::store
