// Copies of everything, and blobs: written while serving, put back into either database.
#include "store/backup.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "base/ensure.h"
#include "store/each_database.h"
#include "store/open.h"
#include "store/sqlite/connection.h"

namespace fangxing::store {
namespace {

using app::Store;
using base::Result;

void fill(app::Database& database) {
    CHECK(database.write([&](Store& store) -> Result<void> {
        for (std::int64_t id = 1; id <= 30; ++id) {
            TRY(store.insert("releases", sample_release(id, "R-" + std::to_string(id))));
            store.append(sample_entry(id, id));
            store.index_release(id, id % 2 == 0 ? "支付系统" : "网关");
        }
        store.emit(sample_wish(1, "key", 5));
        store.put_setting("zone", "Asia/Shanghai");
        store.keep_answer(3, "key", {1}, {"d", "{}"});
        store.next_number("release");
        store.take_part(3, 9);
        return {};
    }));
    database.seal();
    // One that is committed but may not be sealed yet.
    CHECK(database.write([&](Store& store) -> Result<void> {
        store.append(sample_entry(99, 3));
        return {};
    }));
}

void check_filled(app::Database& database) {
    database.seal();
    std::int64_t number = 0;
    CHECK(database.write([&](Store& store) -> Result<void> {
        number = store.next_number("release");
        return {};
    }));
    CHECK(number == 2);
    database.read([](Store& store) {
        CHECK(store.all("releases").size() == 30);
        CHECK(store.find("releases", 7)->body == R"({"title":"支付系统"})");
        REQUIRE(store.feed(0, 100).size() == 31);
        CHECK(store.feed(0, 100).back().id == 99);
        CHECK(store.timeline(3, 0, 9).size() == 2);
        CHECK(store.timeline(3, 0, 9)[0].payload == R"({"a":1})");
        CHECK(store.next_due()->us == 5);
        CHECK(store.setting("zone") == "Asia/Shanghai");
        CHECK(store.answer(3, "key").has_value());
        CHECK(store.releases({.text = "支付"}).size() == 15);
        CHECK(store.releases({.person = 9}).size() == 1);
    });
    // Journal and unique columns are guarded as before.
    CHECK_FALSE(database.write(
        [](Store& store) { return store.insert("releases", sample_release(77, "R-7")); }));
}

}  // namespace

TEST_CASE("a backup made while serving is restored into either database, blobs with it") {
    each_database([](const std::string& from) {
        const TemporaryFolder folder;
        const auto database = open_database(from);
        fill(*database);
        const auto blobs = open_blobs(folder / "blobs");
        const auto large = std::string(700'000, 'x') + std::string(1, '\0') + "end";
        const auto digest = blobs->put(large);
        const auto empty = blobs->put("");
        backup(*database, folder / "blobs", folder / "copies/backup.fxb");
        // What comes later is not in it.
        CHECK(database->write(
            [](Store& store) { return store.insert("releases", sample_release(500, "R-500")); }));
        each_database([&](const std::string& to) {
            const TemporaryFolder there;
            restore(folder / "copies/backup.fxb", to, there / "blobs");
            const auto restored = open_database(to);
            check_filled(*restored);
            const auto copies = open_blobs(there / "blobs");
            CHECK(copies->get(digest) == large);
            CHECK(copies->get(empty).empty());
            CHECK_THROWS_AS(restore(folder / "copies/backup.fxb", to, there / "blobs"),
                            base::Fault);
        });
    });
}

TEST_CASE("a backup under load is of one moment") {
    each_open_database([](app::Database& database) {
        const TemporaryFolder folder;
        std::atomic<bool> stop = false;
        std::atomic<bool> has_written = false;
        std::thread writer([&] {
            for (std::int64_t id = 1; !stop; ++id) {
                CHECK(database.write([&](Store& store) -> Result<void> {
                    TRY(store.insert("releases", sample_release(id, "R-" + std::to_string(id))));
                    store.append(sample_entry(id, id));
                    return {};
                }));
                has_written = true;
            }
        });
        while (!has_written) std::this_thread::yield();
        for (int n = 0; n < 3; ++n) {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            database.backup(folder / "b.fxb");
            SqliteConnection copy({folder / "b.fxb", {}}, Access::read);
            auto counts = copy.query(
                "SELECT (SELECT count(*) FROM releases), (SELECT count(*) FROM journal)", {});
            CHECK(counts.number(0, 0) > 0);
            CHECK(counts.number(0, 0) == counts.number(0, 1));
        }
        stop = true;
        writer.join();
    });
}

TEST_CASE("what is no backup, or a damaged one, is refused and leaves the database empty") {
    const TemporaryFolder folder;
    {
        const auto database = open_database("sqlite:" + (folder / "a.db"));
        fill(*database);
        backup(*database, folder / "blobs", folder / "b.fxb");
    }
    const auto to = "sqlite:" + (folder / "to.db");
    CHECK_THROWS_AS(restore(folder / "none.fxb", to, ""), base::Fault);
    CHECK_THROWS_AS(restore(folder / "a.db", to, ""), base::Fault);
    {
        SqliteConnection copy({folder / "b.fxb", {}}, Access::whole);
        copy.script("UPDATE settings SET value = 'elsewhere' WHERE name = 'zone'");
    }
    CHECK_THROWS_AS(restore(folder / "b.fxb", to, ""), base::Fault);
    open_database(to)->read([](Store& store) {
        CHECK(store.all("releases").empty());
        CHECK_FALSE(store.setting("zone"));
    });
}

TEST_CASE("database and backup are their owner's alone") {
    const TemporaryFolder folder;
    const auto database = open_database("sqlite:" + (folder / "a.db"));
    fill(*database);
    database->backup(folder / "b.fxb");
    for (const auto* name : {"a.db", "a.db-wal", "b.fxb"}) {
        CAPTURE(name);
        struct stat mode{};
        REQUIRE(::stat((folder / name).c_str(), &mode) == 0);
        CHECK((mode.st_mode & 0777U) == 0600U);
    }
}

TEST_CASE("blobs are named by their content, kept once, checked when read") {
    const TemporaryFolder folder;
    const auto blobs = open_blobs(folder / "blobs");
    const auto digest = blobs->put("content");
    CHECK(digest == base::digest_of("content"));
    CHECK(blobs->put("content") == digest);
    CHECK(blobs->has(digest));
    CHECK_FALSE(blobs->has(base::digest_of("other")));
    CHECK(blobs->size(digest) == 7);
    CHECK(blobs->get(digest) == "content");
    struct stat mode{};
    REQUIRE(::stat(blobs->path(digest).c_str(), &mode) == 0);
    CHECK((mode.st_mode & 0777U) == 0440U);

    std::ofstream(folder / "file") << std::string(1'000'000, 'y');
    const auto of_file = blobs->put_file(folder / "file");
    CHECK(of_file == base::digest_of(std::string(1'000'000, 'y')));
    CHECK(blobs->get(of_file).size() == 1'000'000);
    CHECK_THROWS_AS(blobs->put_file(folder / "absent"), base::Fault);
    CHECK_THROWS_AS(blobs->get(base::digest_of("other")), base::Fault);
    CHECK_THROWS_AS(blobs->path({"sha256:../../etc/passwd"}), base::Bug);

    std::filesystem::permissions(blobs->path(digest), std::filesystem::perms::owner_all);
    std::ofstream(blobs->path(digest)) << "Content";
    CHECK_THROWS_AS(blobs->get(digest), base::Fault);
    CHECK(std::filesystem::is_empty(folder / "blobs/new"));
}

}  // namespace fangxing::store
