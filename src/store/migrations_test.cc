// Migrations: applied once, never of another text, and equal to the list of tables in the end.
#include "store/migrations.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "app/tables.h"
#include "base/ensure.h"
#include "store/address.h"
#include "store/each_database.h"
#include "store/open.h"

namespace fangxing::store {
namespace {

// The list of releases has indexes of its own, in 0003; open work in 0004.
bool is_indexed_here(const app::RowTable& table, const app::TableColumn& column) {
    return table.name != "releases" && !column.together;
}

std::string key_of(const app::TableColumn& column) {
    const std::string name(column.name);
    if (column.unique) return name;
    return column.within.empty() ? name + ", id" : std::string(column.within) + ", " + name;
}

// Tables with a migration of their own, 0006.
bool is_of_later(const std::string& name) {
    static const std::set<std::string> later{"library_uses",      "library_movements",
                                             "distributions",     "inventories",
                                             "software_versions", "reconciliations"};
    return later.contains(name);
}

std::string nouns_text() {
    std::string out =
        "-- One table a noun: (id, version, body, columns that queries need), as "
        "src/app/tables.cc\n"
        "-- lists them. Until the first release this file is rewritten from there by\n"
        "-- `FX_GOLDEN=1 fx_store_test`; after it, changes are new migrations.\n";
    for (const auto& table : app::tables()) {
        if (table.apart) continue;
        const std::string name(table.name);
        if (is_of_later(name)) continue;
        out += "\nCREATE TABLE " + name +
               " (\n    id {id},\n    version bigint NOT NULL,\n    body {text} NOT NULL";
        for (const auto& column : table.columns) {
            out.append(",\n    ").append(column.name).append(column.text ? " {text}" : " bigint");
        }
        out += "\n) {hot};\n";
        for (const auto& column : table.columns) {
            const std::string of(column.name);
            if (column.unique) {
                out +=
                    "CREATE UNIQUE INDEX " + name + "_" + of + " ON " + name + " (" + of + ");\n";
            } else if (is_indexed_here(table, column)) {
                const auto key = key_of(column);
                out += "CREATE INDEX " + name + "_" + of + " ON " + name + " (" + key + ");\n";
            }
        }
    }
    return out;
}

constexpr Migration first{1, "0001_first", "CREATE TABLE first (id {id});\n"};
constexpr Migration altered{1, "0001_first", "CREATE TABLE other (id {id});\n"};
constexpr Migration second{2, "0002_second", "CREATE TABLE second (id {id});\n"};
constexpr Migration broken{2, "0002_broken",
                           "CREATE TABLE half (id {id});\nCREATE TABLE half (id {id});\n"};

}  // namespace

TEST_CASE("the migrated tables are those that app lists") {
    if (std::getenv("FX_GOLDEN") != nullptr) {
        const std::string here(__FILE__);
        std::ofstream(here.substr(0, here.rfind('/')) + "/migrations/0002_nouns.sql")
            << nouns_text();
        return;
    }
    const TemporaryFolder folder;
    SqliteConnection connection({folder / "t.db", {}}, Access::write);
    migrate(connection, Dialect::sqlite, migrations());
    for (const auto& table : app::tables()) {
        CAPTURE(table.name);
        std::set<std::string> wanted{"id integer", "version bigint", "body text"};
        for (const auto& column : table.columns) {
            wanted.insert(std::string(column.name) + (column.text ? " text" : " bigint"));
        }
        auto found = connection.query("SELECT name || ' ' || lower(type) FROM pragma_table_info(?)",
                                      {table.name});
        std::set<std::string> there;
        for (std::size_t n = 0; n < found.size(); ++n) there.insert(found.text(n, 0));
        for (const auto& each : there) CHECK_MESSAGE(wanted.contains(each), each);
        for (const auto& each : wanted) CHECK_MESSAGE(there.contains(each), each);
        INFO("FX_GOLDEN=1 fx_store_test rewrites 0002_nouns.sql");
        for (const auto& column : table.columns) {
            CAPTURE(column.name);
            const auto key = key_of(column);
            auto indexed = connection.query(
                "SELECT count(*) FROM pragma_index_list(?) l WHERE l.\"unique\" = ? AND "
                "(SELECT group_concat(i.name, ', ') FROM pragma_index_info(l.name) i) = ?",
                {table.name, std::int64_t{column.unique ? 1 : 0}, std::string_view(key)});
            if (column.unique || is_indexed_here(table, column)) CHECK(indexed.number(0, 0) == 1);
        }
    }
}

TEST_CASE("migrations are applied once; newer and altered databases are refused") {
    each_database([](const std::string& url) {
        const auto address = parse_address(url);
        const auto connection = connect(address);
        const auto run = [&](std::vector<Migration> list) {
            return migrate(*connection, address.dialect, list);
        };
        CHECK(run({first}) == 1);
        CHECK(run({first}) == 0);
        CHECK_THROWS_AS(run({first, broken}), std::exception);
        // The half that worked is gone with the half that did not.
        CHECK_THROWS(connection->query("SELECT * FROM half", {}));
        if (address.dialect == Dialect::postgres) connection->script("ROLLBACK");
        CHECK(run({first, second}) == 1);
        CHECK_THROWS_AS(run({first}), base::Fault);
        CHECK_THROWS_AS(run({altered, second}), base::Fault);
        CHECK(run({first, second}) == 0);
    });
}

TEST_CASE("sections and words of a migration are chosen by database") {
    const Migration migration{9, "0009_x",
                              "a {text}\n-- @sqlite\nb\n-- @postgres\nc\n-- @both\nd\n"};
    CHECK(migration_text(migration, Dialect::sqlite) == "a text\nb\nd\n");
    CHECK(migration_text(migration, Dialect::postgres) == "a text COLLATE \"C\"\nc\nd\n");
}

TEST_CASE("the journal refuses to be changed, on both databases") {
    each_database([](const std::string& url) {
        const auto address = parse_address(url);
        const auto connection = connect(address);
        migrate(*connection, address.dialect, migrations());
        connection->script(
            "INSERT INTO journal VALUES (1, 1, 'a', 1, 'v', 'a', 'n', 1, 1, 't', 'r', 'd')");
        connection->script("INSERT INTO journal_seal VALUES (1, 1)");
        connection->script("INSERT INTO journal_payload VALUES (1, '{}')");
        CHECK_THROWS(connection->script("UPDATE journal SET actor = 'b'"));
        CHECK_THROWS(connection->script("DELETE FROM journal"));
        CHECK_THROWS(connection->script("UPDATE journal_seal SET seq = 2"));
        CHECK_THROWS(connection->script("DELETE FROM journal_seal"));
        CHECK_THROWS(connection->script("UPDATE journal_payload SET payload = '[]'"));
        // The actor alone may become a pseudonym, once the leaf is kept.
        connection->script("INSERT INTO journal_veils VALUES (1, 'leaf')");
        CHECK_THROWS(connection->script("UPDATE journal SET reason = 'b'"));
        CHECK_THROWS(connection->script("UPDATE journal SET actor = 'b', person = 2"));
        CHECK_THROWS(connection->script("UPDATE journal_veils SET leaf = 'other'"));
        CHECK_THROWS(connection->script("DELETE FROM journal_veils"));
        connection->script("UPDATE journal SET actor = 'b'");
        CHECK(connection->query("SELECT actor FROM journal", {}).text(0, 0) == "b");
    });
}

TEST_CASE("a role that owns nothing serves, and cannot touch the journal's past") {
    const auto url = new_postgres_url();
    open_database(url);
    const auto owner = connect(parse_address(url));
    owner->script("DROP ROLE IF EXISTS fangxing_app; CREATE ROLE fangxing_app LOGIN");
    std::ifstream file(std::filesystem::path(__FILE__).parent_path() /
                       "../../docs/postgres-role.sql");
    std::string grants{std::istreambuf_iterator<char>(file), {}};
    REQUIRE(grants.find(":role") != std::string::npos);
    for (auto at = grants.find(":role"); at != std::string::npos; at = grants.find(":role", at)) {
        grants.replace(at, 5, "fangxing_app");
    }
    owner->script(grants);
    auto app_url = url;
    app_url.replace(app_url.find("fangxing@"), 8, "fangxing_app");
    {
        const auto database = open_database(app_url);
        CHECK(database->write([](app::Store& store) -> base::Result<void> {
            TRY(store.insert("units", sample_unit(1, "a")));
            store.append(sample_entry(1, 1));
            store.index_release(1, "支付");
            CHECK(store.next_number("n") == 1);
            return {};
        }));
        database->seal();
        database->read([](app::Store& store) { CHECK(store.feed(0, 9).size() == 1); });
    }
    const auto app = connect(parse_address(app_url));
    for (const auto* sql :
         {"UPDATE journal SET reason = 'b'", "DELETE FROM journal_seal", "TRUNCATE journal",
          "UPDATE journal_veils SET leaf = 'b'", "DELETE FROM journal_veils", "DROP TABLE journal",
          "ALTER TABLE journal DISABLE TRIGGER ALL"}) {
        CAPTURE(sql);
        CHECK_THROWS_WITH_AS(app->script(sql), doctest::Contains("42501"), base::Fault);
    }
    CHECK_THROWS_WITH_AS(app->script("UPDATE journal SET actor = 'b'"),
                         doctest::Contains("append-only"), base::Fault);
}

}  // namespace fangxing::store
