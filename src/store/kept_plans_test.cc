// Plans kept in memory show what the database holds, whoever wrote it.
#include <doctest/doctest.h>

#include "app/views/plans.h"
#include "store/each_database.h"

namespace fangxing::store {
namespace {

using app::Plan;
using app::Plans;

constexpr base::Instant noon{1'800'000'000'000'000};

app::Row planned(std::int64_t id, const std::string& title, std::int64_t version = 1) {
    release::Release release;
    release.id = {id};
    release.title = title;
    release.purpose = "why";
    auto row = sample_release(id, "R-" + std::to_string(id));
    row.version = version;
    row.body = base::to_text(base::encode(release));
    std::erase_if(row.columns, [](const auto& each) { return each.first == "start"; });
    row.columns.emplace_back("start", id);
    return row;
}

void write(app::Database& database, const std::function<base::Result<void>(app::Store&)>& unit) {
    REQUIRE(database.write(unit));
}

void change(app::Database& database, const app::Row& row) {
    write(database, [&](app::Store& store) -> base::Result<void> {
        REQUIRE(TRY(store.update("releases", row)));
        return {};
    });
}

std::vector<Plan> found(app::Database& database, Plans& plans, base::Instant now = noon) {
    std::vector<Plan> out;
    database.read([&](app::Store& store) {
        out = plans.find(
            store, {.starts_from = 1, .order = "start", .descending = false, .limit = 5000}, now);
    });
    return out;
}

}  // namespace

TEST_CASE("a plan is read once for each version, whoever wrote it") {
    each_open_database([](app::Database& database) {
        write(database, [&](app::Store& store) -> base::Result<void> {
            for (std::int64_t id = 1; id <= 3; ++id)
                TRY(store.insert("releases", planned(id, "a")));
            return {};
        });
        Plans plans;
        const auto first = found(database, plans);
        REQUIRE(first.size() == 3);
        CHECK(first[1]->title == "a");
        CHECK(first[1]->purpose.empty());
        change(database, planned(2, "b"));
        const auto second = found(database, plans);
        REQUIRE(second.size() == 3);
        CHECK(second[0] == first[0]);
        CHECK(second[1]->title == "b");
        CHECK(second[1]->version == 2);
        CHECK(second[2] == first[2]);
        CHECK(found(database, plans) == second);
    });
}

TEST_CASE("what a database that took over says under a known version is seen after a minute") {
    each_open_database([](app::Database& database) {
        write(database,
              [&](app::Store& store) { return store.insert("releases", planned(1, "a")); });
        Plans plans;
        CHECK(found(database, plans)[0]->title == "a");
        write(database, [&](app::Store& store) -> base::Result<void> {
            store.remove("releases", 1);
            return store.insert("releases", planned(1, "b"));
        });
        CHECK(found(database, plans, noon + std::chrono::seconds(59))[0]->title == "a");
        CHECK(found(database, plans, noon + std::chrono::seconds(61))[0]->title == "b");
        CHECK(found(database, plans, noon)[0]->title == "b");
    });
}

TEST_CASE("more plans than are kept are all found") {
    each_open_database([](app::Database& database) {
        const auto count = static_cast<std::int64_t>(Plans::most_kept) + 700;
        write(database, [&](app::Store& store) -> base::Result<void> {
            for (std::int64_t id = 1; id <= count; ++id) {
                TRY(store.insert("releases", planned(id, std::to_string(id))));
            }
            return {};
        });
        Plans plans;
        for (int time = 0; time < 3; ++time) {
            const auto all = found(database, plans);
            REQUIRE(all.size() == static_cast<std::size_t>(count));
            for (std::int64_t id = 1; id <= count; ++id) {
                const auto& plan = all[static_cast<std::size_t>(id - 1)];
                REQUIRE(plan);
                REQUIRE(plan->title == std::to_string(id));
            }
        }
    });
}

}  // namespace fangxing::store
