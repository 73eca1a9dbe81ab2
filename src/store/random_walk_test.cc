// Random processes on both databases: after every step the instance goes into its row and comes
// back from it.
#include "process/engine/random_walk.h"

#include <doctest/doctest.h>

#include <map>

#include "base/ensure.h"
#include "store/each_database.h"
#include "store/open.h"

namespace fangxing::store {
namespace {

constexpr unsigned runs = 200;
constexpr int most_steps = 8;

// The instance as a row of its table: written, then read in a transaction of its own.
class Rows {
  public:
    Rows(app::Database& database, std::int64_t& last_id) : database_(database), last_(last_id) {}

    engine::Instance reload(engine::Key key, const engine::Instance& instance) {
        auto& [id, version] = rows_[key];
        const bool is_new = id == 0;
        if (is_new) id = ++last_;
        const auto done = database_.write([&](app::Store& store) -> base::Result<void> {
            const app::Columns columns{{"release", std::int64_t{1}}, {"parent", std::int64_t{0}}};
            const app::Row row{id, is_new ? 1 : version, base::to_text(engine::store(instance)),
                               columns};
            if (is_new) return store.insert("instances", row);
            base::ensure(TRY(store.update("instances", row)), "nobody else writes it");
            return {};
        });
        base::ensure(done.has_value(), "a row is written");
        version = is_new ? 1 : version + 1;
        std::string body;
        database_.read([&](app::Store& store) { body = store.find("instances", id)->body; });
        return engine::restore(base::parse_json(body).value());
    }

  private:
    app::Database& database_;
    std::map<engine::Key, std::pair<std::int64_t, std::int64_t>> rows_;  // id, version
    std::int64_t& last_;
};

}  // namespace

TEST_CASE("random processes are what they were after each step, on each database") {
    each_open_database([](app::Database& database) {
        int failed = 0;
        std::int64_t last_id = 0;
        std::int64_t steps = 0;
        MESSAGE("random processes of seeds 1 to ", runs);
        for (unsigned seed = 1; seed <= runs && failed < 3; ++seed) {
            // Keys begin anew with each process; its rows are its own.
            Rows rows(database, last_id);
            const auto walks = engine::walk_at_random(
                seed, 1, most_steps, [&](engine::Key key, const engine::Instance& instance) {
                    return rows.reload(key, instance);
                });
            CHECK_MESSAGE(walks.fault.empty(), "seed ", seed, ": ", walks.fault);
            failed += walks.fault.empty() ? 0 : 1;
            steps += walks.steps;
        }
        CHECK(steps > runs);
    });
}

}  // namespace fangxing::store
