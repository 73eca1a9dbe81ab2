// Searches on PostgreSQL that are asked without a transaction fit to all else that a view reads.
#include <doctest/doctest.h>

#include "store/address.h"
#include "store/each_database.h"
#include "store/open.h"
#include "store/postgres/connection.h"
#include "store/postgres/marks.h"

namespace fangxing::store {
namespace {

using app::Store;
using base::Result;

// Two servers of one database with a release that both know to be there.
struct Searched {
    std::string url = new_postgres_url();
    std::unique_ptr<app::Database> here = open_database(url);
    std::unique_ptr<app::Database> there = open_database(url);

    Searched() {
        REQUIRE(here->write([](Store& store) -> Result<void> {
            TRY(store.insert("releases", sample_release(1, "R-1")));
            store.index_release(1, "支付系统升级");
            return {};
        }));
        rest();
    }

    // The first that looks finds what was written, the second that it was all.
    void rest() const {
        for (int n = 0; n < 2; ++n) {
            here->read([](Store& store) { CHECK(store.all("legal_holds", 0, 1).empty()); });
        }
    }

    void write_release() const {
        REQUIRE(there->write([](Store& store) -> Result<void> {
            auto row = *store.find("releases", 1);
            row.columns = {};
            REQUIRE(TRY(store.update("releases", row)));
            return {};
        }));
    }

    std::int64_t open_transactions() const {
        return connect(parse_address(url))
            ->query(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                "AND state = 'idle in transaction'",
                {})
            .number(0, 0);
    }
};

std::int64_t version_found(Store& store) {
    const auto rows = store.releases({.text = "支付"});
    REQUIRE(rows.size() == 1);
    return rows.front().version;
}

}  // namespace

TEST_CASE("a search opens a transaction only where somebody has just written") {
    const Searched two;
    two.here->read([&](Store& store) {
        CHECK(version_found(store) == 1);
        CHECK(two.open_transactions() == 0);
    });
    two.write_release();
    two.here->read([](Store& store) { CHECK(store.all("legal_holds", 0, 1).empty()); });
    two.here->read([&](Store& store) {
        CHECK(version_found(store) == 2);
        CHECK(two.open_transactions() == 1);
    });
}

TEST_CASE("a search sees what another server wrote just before") {
    const Searched two;
    for (std::int64_t version = 1; version < 6; ++version) {
        std::int64_t seen = 0;
        two.here->read([&](Store& store) { seen = version_found(store); });
        CHECK(seen == version);
        if (version % 2 == 0) two.rest();
        two.write_release();
    }
}

TEST_CASE("a view whose search is older than what it reads behind it is run again") {
    const Searched two;
    std::vector<std::int64_t> seen;
    two.here->read([&](Store& store) {
        seen.push_back(version_found(store));
        if (seen.size() == 1) two.write_release();
        seen.push_back(store.find("releases", 1)->version);
    });
    CHECK(seen == std::vector<std::int64_t>{1, 2, 2});
}

TEST_CASE("a search that comes behind what memory answered sees whether that is old") {
    const Searched two;
    two.here->read([](Store& store) { CHECK(store.find("releases", 1)->version == 1); });
    two.rest();
    std::vector<std::int64_t> seen;
    two.here->read([&](Store& store) {
        seen.push_back(store.find("releases", 1)->version);
        if (seen.size() == 1) two.write_release();
        seen.push_back(version_found(store));
    });
    CHECK(seen == std::vector<std::int64_t>{1, 2, 2});
}

TEST_CASE("how a search is planned stays with it, and so does what is wrong with it") {
    const auto url = new_postgres_url();
    open_database(url);
    PgConnection connection(parse_address(url).url);
    const PgConnection::Opening marks{.sql = std::string(marks_since), .text = ""};
    const auto how_alone = [&] {
        return connection.query_alone("SHOW plan_cache_mode", {}, marks).rows.text(0, 0);
    };
    const auto how_within = [&] {
        connection.begin("BEGIN", false);
        auto out = connection.query("SHOW plan_cache_mode", {}).text(0, 0);
        connection.rollback();
        return out;
    };
    CHECK(how_alone() == "force_generic_plan");
    CHECK(how_within() == "auto");
    CHECK_THROWS_AS(connection.query_alone("SELECT 1 / count(*) FROM legal_holds", {}, marks),
                    base::Bug);
    CHECK(how_alone() == "force_generic_plan");
    CHECK(connection.query_alone("SELECT 7", {}, marks).behind.size() == 1);
    CHECK(how_within() == "auto");
}

}  // namespace fangxing::store
