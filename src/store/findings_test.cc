// Rows that are found by words, on both databases.
#include <doctest/doctest.h>

#include <algorithm>

#include "store/address.h"
#include "store/each_database.h"
#include "store/migrations.h"
#include "store/open.h"

namespace fangxing::store {
namespace {

using app::Findable;
using app::FoundKind;
using Ids = std::vector<std::int64_t>;

Findable saying(std::string name, std::string said) {
    return {.kind = FoundKind::change,
            .release = 0,
            .system = 3,
            .at = 100,
            .name = std::move(name),
            .said = std::move(said)};
}

app::Row change_row(std::int64_t id, const Findable& found, std::int64_t version = 1) {
    return {id,
            version,
            "{}",
            {{"number", "C-" + std::to_string(id)},
             {"state", std::string("draft")},
             {"system", std::int64_t{3}}},
            found};
}

void write_found(app::Database& database,
                 const std::function<base::Result<void>(app::Store&)>& unit) {
    REQUIRE(database.write(unit));
}

Ids changes_with(app::Database& database, const std::string& text, int limit = 50) {
    Ids out;
    database.read([&](app::Store& store) {
        const auto rows =
            store.find_words({.kind = FoundKind::change, .text = text, .limit = limit});
        for (const auto& row : rows) out.push_back(row.id);
    });
    return out;
}

}  // namespace

TEST_CASE("a row is found by what it says now, by all words, newest first") {
    each_open_database([](app::Database& database) {
        write_found(database, [](app::Store& store) -> base::Result<void> {
            TRY(store.insert("changes", change_row(1, saying("支付网关", "drain the QUEUE"))));
            TRY(store.insert("changes", change_row(2, saying("网关证书", "drain"))));
            return {};
        });
        CHECK(changes_with(database, "网关") == Ids{2, 1});
        CHECK(changes_with(database, "网关", 1) == Ids{2});
        CHECK(changes_with(database, "Drain queue") == Ids{1});
        CHECK(changes_with(database, "付网关") == Ids{1});
        CHECK(changes_with(database, "关支付").empty());  // its tokens lie apart
        CHECK(changes_with(database, "").empty());
        CHECK(changes_with(database, "onlyakindchange").empty());
        write_found(database, [](app::Store& store) -> base::Result<void> {
            CHECK(TRY(store.update("changes", change_row(1, saying("支付证书", "drain"), 1))));
            return {};
        });
        bool has_won = true;
        write_found(database, [&](app::Store& store) -> base::Result<void> {
            has_won = TRY(store.update("changes", change_row(2, saying("别的", ""), 7)));
            return {};
        });
        CHECK_FALSE(has_won);  // and the words stay as they are
        CHECK(changes_with(database, "网关") == Ids{2});
        CHECK(changes_with(database, "证书") == Ids{2, 1});
        CHECK(changes_with(database, "别的").empty());
    });
}

TEST_CASE("an old row is indexed once, and never over what was written since") {
    each_open_database([](app::Database& database) {
        auto old = change_row(1, saying("", ""));
        old.found.reset();
        write_found(database, [&](app::Store& store) -> base::Result<void> {
            TRY(store.insert("changes", old));
            TRY(store.insert("changes", change_row(2, saying("新的说法", ""))));
            return {};
        });
        CHECK(changes_with(database, "旧的").empty());
        for (int turn = 0; turn < 2; ++turn) {
            write_found(database, [](app::Store& store) -> base::Result<void> {
                store.index_row(1, saying("旧的说法", ""));
                store.index_row(2, saying("旧的说法", ""));
                return {};
            });
            CHECK(changes_with(database, "旧的") == Ids{1});
            CHECK(changes_with(database, "新的") == Ids{2});
            CHECK(changes_with(database, "说法") == Ids{2, 1});
        }
        write_found(database, [](app::Store& store) -> base::Result<void> {
            CHECK(TRY(store.update("changes", change_row(1, saying("改了", "")))));
            return {};
        });
        CHECK(changes_with(database, "旧的").empty());
        CHECK(changes_with(database, "改了") == Ids{1});
    });
}

TEST_CASE("the migration says of each table with rows where they end") {
    each_database([](const std::string& url) {
        const auto address = parse_address(url);
        const auto connection = connect(address);
        const auto all = migrations();
        const auto search = std::ranges::find(all, 10, &Migration::number);
        REQUIRE(search != all.end());
        migrate(*connection, address.dialect, {all.begin(), search});
        connection->script(
            "INSERT INTO records (id, version, body, release, kind) VALUES (7, 1, '{}', 1, 'a'), "
            "(9, 1, '{}', 1, 'b')");
        migrate(*connection, address.dialect, all);
        auto said =
            connection->query("SELECT name, value FROM settings WHERE name LIKE 'unindexed.%'", {});
        REQUIRE(said.size() == 1);
        CHECK(said.text(0, 0) == "unindexed.records");
        CHECK(said.text(0, 1) == "10");
    });
}

}  // namespace fangxing::store
