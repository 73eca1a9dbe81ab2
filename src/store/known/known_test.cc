// Answers kept in memory on SQLite are those that the file would give to the same snapshot.
#include "store/known/known.h"

#include <doctest/doctest.h>

#include <atomic>
#include <filesystem>
#include <thread>

#include "store/backup.h"
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

struct TaskCells {
    std::int64_t release;
    std::string state;
    std::int64_t due;
};

app::Row task(std::int64_t version, std::int64_t id, const TaskCells& cells) {
    return {.id = id,
            .version = version,
            .body = "{}",
            .columns = {{"release", cells.release}, {"state", cells.state}, {"due", cells.due}}};
}

void add_task(app::Database& database, std::int64_t id, const TaskCells& cells) {
    REQUIRE(
        database.write([&](Store& store) { return store.insert("tasks", task(1, id, cells)); }));
}

void change_task(app::Database& database, std::int64_t id, const TaskCells& cells) {
    REQUIRE(database.write([&](Store& store) -> Result<void> {
        REQUIRE(TRY(store.update("tasks", task(store.find("tasks", id)->version, id, cells))));
        return {};
    }));
}

// When the first open task of releases 1, 2 and 3 is due; asked twice, and then one by one.
void check_due(app::Database& database, const std::string& wanted) {
    const auto first = [&](const std::vector<app::Cell>& releases) {
        std::string out;
        database.read([&](Store& store) {
            for (const auto& [release, due] : store.least_of("tasks", "due", "release", releases,
                                                             {{"state", std::string("open")}})) {
                out += std::to_string(release) + ": " + std::to_string(due) + " ";
            }
        });
        return out;
    };
    const std::vector<app::Cell> all{std::int64_t{1}, std::int64_t{2}, std::int64_t{3}};
    CHECK(first(all) == wanted);
    CHECK(first(all) == wanted);
    CHECK(first({all[0]}) + first({all[1]}) + first({all[2]}) == wanted);
}

Known::Answer answer_of(std::size_t bytes) {
    return {.rows = {{.id = 1, .version = 1, .body = std::string(bytes, 'x'), .columns = {}}}};
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
    rename_unit(database, 1, "c");
    check_seen(database, "2 | | 2v1 ");
    rename_unit(database, 2, "a");
    check_seen(database, "2 | 2v2 | 2v2 ");
    rename_unit(database, 1, "b");
    check_seen(database, "3 | 2v2 | 1v3 2v2 ");
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

TEST_CASE("when the first open task of each release is due is asked anew after each act on it") {
    const OnAFile on;
    auto& database = *on.database;
    add_task(database, 11, {1, "open", 500});
    add_task(database, 12, {1, "open", 300});
    add_task(database, 13, {2, "done", 100});
    check_due(database, "1: 300 ");
    change_task(database, 12, {1, "done", 300});
    check_due(database, "1: 500 ");
    change_task(database, 13, {2, "open", 100});
    check_due(database, "1: 500 2: 100 ");
    change_task(database, 13, {1, "open", 100});
    check_due(database, "1: 100 ");
    change_task(database, 13, {3, "open", 100});
    check_due(database, "1: 500 3: 100 ");
    add_task(database, 14, {2, "open", 50});
    check_due(database, "1: 500 2: 50 3: 100 ");
    REQUIRE(database.write([](Store& store) -> Result<void> {
        store.remove("tasks", 14);
        return {};
    }));
    check_due(database, "1: 500 3: 100 ");
    const auto other = open_database(on.url);
    change_task(*other, 11, {1, "open", 20});
    check_due(database, "1: 20 3: 100 ");
    CHECK_FALSE(database.write([](Store& store) -> Result<void> {
        REQUIRE(TRY(
            store.update("tasks", task(store.find("tasks", 11)->version, 11, {1, "open", 10}))));
        return base::refuse(base::Kind::conflict, "task.no");
    }));
    check_due(database, "1: 20 3: 100 ");
}

TEST_CASE("a list of releases is asked anew after each act on one of them") {
    const OnAFile on;
    auto& database = *on.database;
    const auto listed = [&](app::ReleaseQuery query) {
        query.without_bodies = true;
        std::string out;
        database.read([&](Store& store) { out = listed_ids(store.releases(query)); });
        return out;
    };
    const auto check_listed = [&](const app::ReleaseQuery& query, const std::string& wanted) {
        CHECK(listed(query) == wanted);
        CHECK(listed(query) == wanted);
    };
    const auto put = [&](app::Database& into, std::int64_t id, const std::string& state) {
        REQUIRE(into.write([&](Store& store) -> Result<void> {
            auto row = sample_release(id, "R-" + std::to_string(id));
            for (auto& [column, cell] : row.columns) {
                if (column == "state") cell = state;
                if (column == "created_at") cell = id;
            }
            const auto before = store.find("releases", id);
            if (!before) return store.insert("releases", row);
            row.version = before->version;
            REQUIRE(TRY(store.update("releases", row)));
            return {};
        }));
    };
    const app::ReleaseQuery all;
    const app::ReleaseQuery planned{.states = {"planned"}};
    check_listed(all, "");
    put(database, 1, "planned");
    put(database, 2, "draft");
    check_listed(all, "2v1 1v1 ");
    check_listed(planned, "1v1 ");
    check_listed({.limit = 1}, "2v1 ");
    check_listed({.descending = false}, "1v1 2v1 ");
    put(database, 2, "planned");
    check_listed(all, "2v2 1v1 ");
    check_listed(planned, "2v2 1v1 ");
    put(database, 1, "closed");
    check_listed(planned, "2v2 ");
    const auto other = open_database(on.url);
    put(*other, 3, "planned");
    check_listed(planned, "3v1 2v2 ");
    check_listed({.person = 9}, "");
    REQUIRE(database.write([](Store& store) -> Result<void> {
        store.take_part(2, 9);
        return {};
    }));
    check_listed({.person = 9}, "2v2 ");
}

TEST_CASE("rows asked for together are each known by themselves") {
    const OnAFile on;
    auto& database = *on.database;
    add_unit(database, 1, "a");
    add_unit(database, 2, "b");
    const auto together = [&](const std::vector<app::Cell>& ids) {
        std::string out;
        database.read([&](Store& store) { out = listed_ids(store.where_any("units", "id", ids)); });
        return out;
    };
    using Ids = std::vector<app::Cell>;
    const std::int64_t one = 1;
    const std::int64_t two = 2;
    const std::int64_t three = 3;
    CHECK(together(Ids{one}) == "1v1 ");
    CHECK(together(Ids{two, one, two, three}) == "1v1 2v1 ");
    rename_unit(database, 1, "c");
    CHECK(together(Ids{two, one}) == "1v2 2v1 ");
    add_unit(database, 3, "d");
    CHECK(together(Ids{three, one}) == "1v2 3v1 ");
    CHECK(together(Ids{}).empty());
}

TEST_CASE("a right that is withdrawn is gone for whoever asks next") {
    const OnAFile on;
    auto& database = *on.database;
    const auto grant = [](std::int64_t version, std::int64_t active) {
        return app::Row{.id = 5,
                        .version = version,
                        .body = "{}",
                        .columns = {{"person", std::int64_t{7}},
                                    {"role", std::string("auditor")},
                                    {"active", active},
                                    {"unit", std::int64_t{0}}}};
    };
    const auto holds = [&] {
        std::size_t rows = 0;
        database.read([&](Store& store) {
            rows =
                store
                    .where_all("grants", {{"person", std::int64_t{7}}, {"active", std::int64_t{1}}})
                    .size();
            CHECK(rows ==
                  store
                      .where_any("grants", "unit", {std::int64_t{0}},
                                 {{"role", std::string("auditor")}, {"active", std::int64_t{1}}})
                      .size());
        });
        return rows == 1;
    };
    CHECK_FALSE(holds());
    REQUIRE(database.write([&](Store& store) { return store.insert("grants", grant(1, 1)); }));
    for (std::int64_t version = 1; version < 20; version += 2) {
        CHECK(holds());
        CHECK(holds());
        REQUIRE(database.write([&](Store& store) -> Result<void> {
            REQUIRE(TRY(store.update("grants", grant(version, 0))));
            return {};
        }));
        CHECK_FALSE(holds());
        CHECK_FALSE(holds());
        REQUIRE(database.write([&](Store& store) -> Result<void> {
            REQUIRE(TRY(store.update("grants", grant(version + 1, 1))));
            return {};
        }));
    }
}

TEST_CASE("after a backup is put back its rows are told, whatever was known before") {
    OnAFile on;
    add_unit(*on.database, 1, "a");
    check_seen(*on.database, "1 | 1v1 | 1v1 ");
    const auto file = on.folder / "copies/backup.fxb";
    backup(*on.database, on.folder / "blobs", file);
    rename_unit(*on.database, 1, "b");
    check_seen(*on.database, "2 | | 1v2 ");
    on.database.reset();
    for (const char* part : {"known.db", "known.db-wal", "known.db-shm"}) {
        std::filesystem::remove(on.folder / part);
    }
    restore(file, on.url, on.folder / "blobs");
    const auto again = open_database(on.url);
    check_seen(*again, "1 | 1v1 | 1v1 ");
    rename_unit(*again, 1, "c");
    check_seen(*again, "2 | | ");
}

TEST_CASE("what is kept is bounded in bytes, and what is asked for stays") {
    constexpr std::size_t most = 200'000;
    Known known(most);
    const auto answer = answer_of(1000);
    known.keep("often", 1, answer);
    for (int n = 0; n < 2'000; ++n) {
        known.keep("once " + std::to_string(n), 1, answer);
        REQUIRE(known.find("often").answer);
        REQUIRE(known.bytes() <= most);
    }
    CHECK_FALSE(known.find("once 1").answer);
    CHECK(known.find("once 1999").answer);
    const auto bytes = known.bytes();
    known.keep("often", 2, answer);
    CHECK(known.bytes() == bytes);
    CHECK(known.find("often").batch == 2);
}

TEST_CASE("an answer larger than all that may be kept is not kept, nor the one it is instead of") {
    Known known(10'000);
    known.keep("it", 1, {});
    CHECK(known.find("it").answer);
    known.keep("it", 1, answer_of(10'000));
    CHECK_FALSE(known.find("it").answer);
    CHECK(known.bytes() == 0);
}

TEST_CASE("only the answer that was looked at is confirmed, not one put there meanwhile") {
    Known known;
    known.keep("it", 5, answer_of(1));
    const auto found = known.find("it");
    known.confirm("it", found, 7);
    CHECK(known.find("it").batch == 7);
    known.keep("it", 4, answer_of(2));
    known.confirm("it", found, 9);
    CHECK(known.find("it").batch == 4);
    known.keep("it", 5, {});
    const auto nothing = known.find("it");
    known.keep("it", 4, {});
    known.confirm("it", nothing, 9);
    CHECK(known.find("it").batch == 4);
    known.confirm("else", nothing, 9);
    CHECK_FALSE(known.find("else").answer);
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
