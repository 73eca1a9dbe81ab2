// What indicators count: added up by day on both databases, summed by month, and the releases
// behind.
#include <doctest/doctest.h>

#include "domain/kpi/counts.h"
#include "store/each_database.h"

namespace fangxing::store {
namespace {

using app::Store;
using kpi::Count;

kpi::Sums one_success() {
    kpi::Sums sums;
    sums[Count::ended] = 1;
    sums[Count::succeeded] = 1;
    return sums;
}

std::vector<app::TotalsRow> totals_of(app::Database& database, const app::TotalsQuery& query) {
    std::vector<app::TotalsRow> out;
    database.read([&](Store& store) { out = store.totals(query); });
    return out;
}

app::Row outcome_row(std::int64_t id, std::int64_t ended_at, std::int64_t counts) {
    return {id,
            1,
            "{}",
            {{"ended_at", ended_at},
             {"mode", std::string("planned")},
             {"class", std::string("normal")},
             {"supervisor", std::int64_t{5}},
             {"implementer", std::int64_t{6}},
             {"counts", counts}}};
}

}  // namespace

TEST_CASE("sums of a day grow, and are read by month, process and value") {
    each_open_database([](app::Database& database) {
        CHECK(database.write([](Store& store) -> base::Result<void> {
            for (const auto day : {20261130, 20261130, 20261201}) {
                store.add_to_day({"standard", "type", "new", day}, one_success());
            }
            store.add_to_day({"tfdl-1507", "type", "new", 20261201}, one_success());
            store.add_to_day({"standard", "type", "upgrade", 20261201}, one_success());
            return {};
        }));
        const auto days = totals_of(database, {.dimension = "type", .by_day = true});
        REQUIRE(days.size() == 4);
        CHECK(days.front().span == 20261130);
        CHECK(days.front().sums[Count::succeeded] == 2);
        const auto months =
            totals_of(database, {.dimension = "type", .value = "new", .pack = "standard"});
        REQUIRE(months.size() == 2);
        CHECK(months.front().span == 202611);
        CHECK(months.back().sums[Count::ended] == 1);
        CHECK(totals_of(database, {.dimension = "type", .from = 20261201}).size() == 3);
        CHECK(totals_of(database, {.dimension = "type", .to = 20261201}).size() == 1);
        CHECK(totals_of(database, {.dimension = "system"}).empty());
    });
}

TEST_CASE("a sum is corrected by what is taken away") {
    each_open_database([](app::Database& database) {
        kpi::Sums less;
        less -= one_success();
        CHECK(database.write([&](Store& store) -> base::Result<void> {
            store.add_to_day({"standard", "all", "", 20261130}, one_success());
            store.add_to_day({"standard", "all", "", 20261130}, less);
            return {};
        }));
        const auto rows = totals_of(database, {.dimension = "all"});
        REQUIRE(rows.size() == 1);
        CHECK(rows.front().sums.is_empty());
    });
}

TEST_CASE("releases are found by how and when they ended") {
    each_open_database([](app::Database& database) {
        CHECK(database.write([](Store& store) -> base::Result<void> {
            for (const std::int64_t id : {1, 2, 3}) {
                TRY(store.insert("releases", sample_release(id, "R-" + std::to_string(id))));
            }
            TRY(store.insert("outcomes", outcome_row(1, 100, 1)));
            TRY(store.insert("outcomes", outcome_row(2, 200, 3)));
            return {};
        }));
        const auto found = [&](const app::ReleaseQuery& query) {
            std::vector<std::int64_t> ids;
            database.read([&](Store& store) {
                for (const auto& row : store.releases(query)) ids.push_back(row.id);
            });
            return ids;
        };
        using Ids = std::vector<std::int64_t>;
        CHECK(found({.ended_from = 100, .ended_before = 200}) == Ids{1});
        CHECK(found({.ended_from = 100, .ended_before = 201}).size() == 2);
        CHECK(found({.counts = 2}) == Ids{2});
        CHECK(found({.ended_from = 0, .ended_before = 999, .counts = 2}) == Ids{2});
        CHECK(found({.mode = "planned", .urgency_class = "normal"}).size() == 2);
        CHECK(found({.supervisor = 5, .implementer = 6, .limit = 1}).size() == 1);
        CHECK(found({.implementer = 5}).empty());
    });
}

}  // namespace fangxing::store
