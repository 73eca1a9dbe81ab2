// Numbers on SQLite: never the same twice, whoever asks and whenever; those that nobody used come
// again.
#include "store/sqlite/numbers.h"

#include <doctest/doctest.h>

#include <array>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <thread>

#include "store/each_database.h"
#include "store/open.h"

namespace fangxing::store {
namespace {

using app::Store;
using base::Result;

// Committed numbers; every fifth unit that is asked refuses after it was given one, half
// of these when they have written.
class Numbered {
  public:
    explicit Numbered(app::Database& database) : database_(database) {}

    void ask(int times) {
        for (int n = 0; n < times; ++n) {
            std::int64_t number = 0;
            const auto done = database_.write([&](Store& store) -> Result<void> {
                number = store.next_number("release");
                const bool refuses = n % 5 == 4;
                const bool has_written = !refuses || n % 2 == 0;
                const auto code = std::to_string(number);
                if (has_written) TRY(store.insert("units", sample_unit(number, code)));
                if (refuses) return base::refuse(base::Kind::conflict, "unit.refused");
                return {};
            });
            const std::lock_guard lock(mutex_);
            if (done) CHECK(given_.insert(number).second);
        }
    }
    const std::set<std::int64_t>& given() const { return given_; }

  private:
    app::Database& database_;
    std::mutex mutex_;
    std::set<std::int64_t> given_;
};

void ask_from_threads(int threads, const std::function<void(int)>& ask) {
    std::vector<std::thread> all;
    for (int n = 0; n < threads; ++n) all.emplace_back([&, n] { ask(n); });
    for (auto& each : all) each.join();
}

}  // namespace

TEST_CASE("many who ask at once are given each number once, and refusals leave no gaps") {
    const TemporaryFolder folder;
    const auto url = "sqlite:" + (folder / "numbers.db");
    {
        const auto database = open_database(url);
        Numbered numbered(*database);
        ask_from_threads(8, [&](int) { numbered.ask(50); });
        CHECK(numbered.given().size() == 8 * 40);
        // What the last to refuse gave back is all that can be left out.
        CHECK(*numbered.given().rbegin() <= 8 * 40 + 8);
    }
    const auto again = open_database(url);
    Numbered numbered(*again);
    numbered.ask(1);
    CHECK(*numbered.given().begin() > 8 * 40);
}

TEST_CASE("two programs on one file are never given the same number") {
    const TemporaryFolder folder;
    const auto url = "sqlite:" + (folder / "numbers.db");
    const std::array databases{open_database(url), open_database(url)};
    // The table takes no number twice: the unit would be refused, and counted here.
    std::array<Numbered, 2> numbered{Numbered(*databases[0]), Numbered(*databases[1])};
    ask_from_threads(6, [&](int n) { numbered.at(static_cast<std::size_t>(n) % 2).ask(40); });
    CHECK(numbered[0].given().size() == 3 * 32);
    CHECK(numbered[1].given().size() == 3 * 32);
    for (const auto number : numbered[0].given()) CHECK_FALSE(numbered[1].given().contains(number));
}

TEST_CASE("a number that was given back comes again, the least first, and none of an older time") {
    Numbers numbers;
    const auto stored = [] { return std::int64_t{7}; };
    CHECK_FALSE(numbers.ahead("release"));
    CHECK(numbers.next("release", stored) == 8);
    CHECK(numbers.ahead("release") == 9);
    CHECK(numbers.ahead("release") == 10);
    const auto epoch = numbers.epoch();
    numbers.give_back(epoch, {{"release", 10}, {"release", 9}});
    CHECK(numbers.ahead("release") == 9);
    const auto written = numbers.to_write();
    REQUIRE(written.size() == 1);
    CHECK(written.front().number == 10);
    CHECK(numbers.to_write().empty());
    numbers.forget();
    CHECK_FALSE(numbers.ahead("release"));
    CHECK(numbers.next("release", [] { return std::int64_t{20}; }) == 21);
    numbers.give_back(epoch, {{"release", 9}});
    CHECK(numbers.ahead("release") == 22);
}

}  // namespace fangxing::store
