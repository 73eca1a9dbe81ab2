// How the databases carry out the list of releases: along an index, never through all releases.
#include <doctest/doctest.h>

#include "store/address.h"
#include "store/each_database.h"
#include "store/open.h"
#include "store/postgres/parameters.h"
#include "store/sql_store.h"

namespace fangxing::store {
namespace {

// Asks the database for its plan instead of the list.
class Explaining final : public Connection {
  public:
    Explaining(Connection& below, Dialect dialect) : below_(below), dialect_(dialect) {}

    // A statement that is kept: on PostgreSQL its plan for whatever values come.
    Rows query(std::string_view sql, Values values) override {
        if (dialect_ == Dialect::sqlite) return query_once(sql, values);
        below_.script("SET plan_cache_mode = force_generic_plan; PREPARE asked AS " +
                      numbered(sql));
        std::string literals;
        for (std::size_t n = 0; n < values.size(); ++n) {
            literals += n == 0 ? "" : ", ";
            if (const auto* number = std::get_if<std::int64_t>(&values[n])) {
                literals += std::to_string(*number);
            } else {
                literals.append("'").append(std::get<std::string_view>(values[n])).append("'");
            }
        }
        tell(below_.query_once("EXPLAIN EXECUTE asked (" + literals + ")", {}));
        below_.script("DEALLOCATE asked; RESET plan_cache_mode");
        return {};
    }
    Rows query_once(std::string_view sql, Values values) override {
        const bool is_sqlite = dialect_ == Dialect::sqlite;
        const auto asked = (is_sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + std::string(sql);
        tell(below_.query_once(asked, values));
        return {};
    }
    std::int64_t run(std::string_view sql, Values values) override {
        return below_.run(sql, values);
    }
    void post(std::string_view sql, Values values) override { below_.post(sql, values); }
    bool post_one(std::string_view sql, Values values) override {
        return below_.post_one(sql, values);
    }
    void script(const std::string& sql) override { below_.script(sql); }

    std::string plan;

  private:
    void tell(Rows lines) {
        for (std::size_t n = 0; n < lines.size(); ++n) {
            plan += lines.text(n, lines.width - 1) + "\n";
        }
    }

    Connection& below_;
    Dialect dialect_;
};

std::string plan_of(Connection& connection, Dialect dialect, const app::ReleaseQuery& query) {
    Explaining explaining(connection, dialect);
    store_on(explaining, dialect)->releases(query);
    return explaining.plan;
}

// Queries that people ask, each with the next page of it.
std::vector<app::ReleaseQuery> asked() {
    std::vector<app::ReleaseQuery> out(11);
    out[1].states = {"requested"};
    out[2].states = {"requested", "planned"};
    out[2].environment = "production";
    out[3].systems = {1, 2};
    out[3].types = {"upgrade"};
    out[4].units = {1};
    out[4].pack = "standard";
    out[5].person = 4;
    out[6].person = 4;
    out[6].states = {"requested"};
    out[7].text = "支付系统";
    out[8].text = "升级";
    out[8].person = 4;
    out[9].departments = {1, 2};
    out[9].states = {"requested"};
    out[10].projects = {"data centre move"};
    out[10].departments = {1};
    auto& planned = out.emplace_back();
    planned.starts_from = 100;
    planned.starts_before = 200;
    planned.order = "start";
    for (const auto* order : {"start", "number", "title"}) {
        out.emplace_back().order = order;
        out.emplace_back().order = order;
        out.back().descending = false;
    }
    const auto count = out.size();
    for (std::size_t n = 0; n < count; ++n) {
        out.push_back(out[n]);
        out.back().after_cell = "7";
        out.back().after_id = 70;
    }
    return out;
}

// So many that a planner sees the difference, and most of them alike.
void fill(app::Database& database) {
    for (int unit = 0; unit < 20; ++unit) {
        const auto done = database.write([&](app::Store& store) -> base::Result<void> {
            for (std::int64_t id = unit * 100 + 1; id <= unit * 100 + 100; ++id) {
                auto row = sample_release(id, "R-" + std::to_string(id));
                row.columns = {{"number", "R-" + std::to_string(id)},
                               {"title", "title " + std::to_string(id)},
                               {"state", std::string(id % 3 == 0 ? "requested" : "closed")},
                               {"system", id % 40},
                               {"unit", id % 10},
                               {"department", id % 10},
                               {"project", std::string(id % 40 == 0 ? "data centre move" : "")},
                               {"type", std::string("upgrade")},
                               {"environment", std::string("production")},
                               {"pack", std::string("standard")},
                               {"start", id},
                               {"created_at", id}};
                TRY(store.insert("releases", row));
                store.index_release(id, id % 3 == 0 ? "支付系统升级" : "库存系统升级");
                store.take_part(id, id % 50);
            }
            return {};
        });
        REQUIRE(done);
    }
}

}  // namespace

TEST_CASE("no list reads or sorts all releases") {
    each_database([](const std::string& url) {
        const auto database = open_database(url);
        fill(*database);
        const auto address = parse_address(url);
        const auto connection = connect(address);
        const bool is_sqlite = address.dialect == Dialect::sqlite;
        // Among a few thousand rows a scan is cheap; the plan without it must be there at a
        // million.
        connection->script(is_sqlite ? "ANALYZE" : "ANALYZE; SET enable_seqscan = off");
        for (const auto& query : asked()) {
            const auto plan = plan_of(*connection, address.dialect, query);
            CAPTURE(query.order);
            CAPTURE(plan);
            REQUIRE_FALSE(plan.empty());
            CHECK(plan.find("Seq Scan") == std::string::npos);
            CHECK(plan.find("SCAN release_people") == std::string::npos);
            // An index may be walked in its order, since the walk ends with the page.
            for (std::size_t at = 0; (at = plan.find("SCAN r\n", at)) != std::string::npos; ++at) {
                FAIL_CHECK("all releases are read");
            }
            // Pages of a few ranges are merged by a sort; they are no longer than those pages.
            const bool sorts = plan.find("USE TEMP B-TREE") != std::string::npos;
            if (query.text.empty() && sorts) CHECK(plan.starts_with("CO-ROUTINE"));
            if (query.starts_from && query.order == "start") {
                CHECK(plan.find(is_sqlite ? "SEARCH r" : "Index Cond") != std::string::npos);
            }
        }
    });
}

// Common or rare: the releases that hold a word are read in their order, to the end of the page.
TEST_CASE("a search by words alone has one plan, which reads no further than its page") {
    each_database([](const std::string& url) {
        const auto database = open_database(url);
        fill(*database);
        const auto address = parse_address(url);
        const auto connection = connect(address);
        connection->script("ANALYZE");
        for (const auto* words : {"升级", "支付系统", "支付系统升级", "zz"}) {
            for (const std::int64_t after : {0, 70}) {
                app::ReleaseQuery query;
                query.text = words;
                query.after_cell = after == 0 ? "" : "7";
                query.after_id = after;
                const auto plan = plan_of(*connection, address.dialect, query);
                CAPTURE(words);
                CAPTURE(plan);
                REQUIRE_FALSE(plan.empty());
                CHECK(plan.find("Seq Scan") == std::string::npos);
                CHECK(plan.find("Sort") == std::string::npos);
                CHECK(plan.find("Hash") == std::string::npos);
                CHECK(plan.find("TEMP B-TREE") == std::string::npos);
            }
        }
    });
}

// It knows the shares: of a filter that leaves many it walks the order's index to the page's end.
TEST_CASE("several filters are looked at along the order, on PostgreSQL") {
    each_database([](const std::string& url) {
        const auto address = parse_address(url);
        if (address.dialect == Dialect::sqlite) return;
        const auto database = open_database(url);
        fill(*database);
        const auto connection = connect(address);
        connection->script("ANALYZE");
        app::ReleaseQuery query;
        query.states = {"requested"};
        query.types = {"upgrade"};
        query.environment = "production";
        const auto plan = plan_of(*connection, address.dialect, query);
        CAPTURE(plan);
        CHECK(plan.find("Seq Scan") == std::string::npos);
        CHECK(plan.find("Sort") == std::string::npos);
    });
}

// SQLite without statistics takes any one index for as good as another: of two that hold one column
// each it would as soon walk all that is active as the few of a person.
TEST_CASE("rows that agree in several columns are found by an index of them all, on SQLite") {
    const TemporaryFolder folder;
    const auto address = "sqlite:" + (folder / "plans.db");
    const auto database = open_database(address);
    const auto connection = connect(parse_address(address));
    struct Asked {
        std::string table;
        std::string one;
        std::string other;
    };
    for (const auto& [table, one, other] : std::vector<Asked>{{"grants", "person", "active"},
                                                              {"grants", "role", "unit"},
                                                              {"sessions", "person", "open"},
                                                              {"records", "release", "kind"},
                                                              {"appointments", "release", "role"},
                                                              {"clearances", "release", "state"},
                                                              {"tasks", "release", "state"},
                                                              {"meetings", "pack", "open"},
                                                              {"messages", "release", "waits"},
                                                              {"instances", "release", "stage"}}) {
        auto lines = connection->query_once("EXPLAIN QUERY PLAN SELECT body FROM " + table +
                                                " WHERE " + one + " = ? AND " + other + " = ?",
                                            {std::int64_t{1}, std::int64_t{1}});
        CAPTURE(table);
        REQUIRE(lines.size() == 1);
        const auto plan = lines.text(0, 3);
        CHECK_MESSAGE(plan.find("(" + one + "=? AND " + other + "=?") != std::string::npos, plan);
    }
}

}  // namespace fangxing::store
