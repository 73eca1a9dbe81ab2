#include "executor/outbox.h"

#include <doctest/doctest.h>

#include <stdexcept>

#include "application.h"

using namespace fangxing;
using namespace fangxing::test;

namespace {

struct Timers : Application {
    std::vector<std::string> fired;
    int failures = 0;
    bool again = false;
    executor::Outbox outbox{system,
                            {{"timer", [this](const app::OutboxRow& row) { return fire(row); }}}};

    base::Result<void> fire(const app::OutboxRow& row) {
        if (failures > 0 && --failures % 2 == 0) throw std::runtime_error("broken");
        if (failures > 0) return base::refuse(base::Kind::conflict, "release.held");
        fired.push_back(row.idempotency_key);
        if (again) {
            again = false;
            wish("timer", "child", clock.at);
        }
        return {};
    }
    void wish(const std::string& kind, const std::string& name, base::Instant due) {
        const auto done = database->write([&](app::Store& store) -> base::Result<void> {
            const app::Request request;
            app::Work work(store, system, request, {}, "make_test_timers");
            work.emit(kind, name, base::Json(base::Json::Object{}), due);
            return {};
        });
        REQUIRE(done);
    }
    std::size_t pass(base::Duration time) {
        clock.at = clock.at + time;
        return outbox.drain(clock.at);
    }
};

using Names = std::vector<std::string>;
constexpr std::chrono::minutes minute{1};

}  // namespace

TEST_CASE("draining carries out what is due, in order, also what that brings about") {
    Timers timers;
    timers.wish("timer", "later", noon + 2 * minute);
    timers.wish("timer", "sooner", noon + minute);
    timers.wish("timer", "sooner", noon + minute);  // one row a key
    timers.wish("mail", "not ours", noon);
    CHECK(timers.pass(std::chrono::seconds(0)) == 0);
    timers.again = true;
    CHECK(timers.pass(2 * minute) == 3);
    CHECK(timers.fired == Names{"sooner", "later", "child"});
    CHECK(timers.pass(60 * minute) == 0);
}

TEST_CASE("a row that fails is tried again later, and is not lost") {
    Timers timers;
    timers.wish("timer", "one", noon);
    timers.failures = 2;  // a refusal, then a throw
    CHECK(timers.pass(std::chrono::seconds(0)) == 0);
    CHECK(timers.pass(std::chrono::seconds(1)) == 0);  // its back-off is not over
    CHECK(timers.fired.empty());
    CHECK(timers.pass(minute) == 0);
    CHECK(timers.pass(60 * minute) == 1);
    CHECK(timers.fired == Names{"one"});
}

TEST_CASE("the loop finds by itself what becomes due") {
    Timers timers;
    timers.wish("timer", "one", noon);
    timers.outbox.start();
    for (int n = 0; n < 100 && timers.fired.empty(); ++n) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    timers.outbox.stop();
    CHECK(timers.fired == Names{"one"});
}

TEST_CASE("the back-off grows to an hour") {
    CHECK(executor::back_off(1) == std::chrono::seconds(2));
    CHECK(executor::back_off(5) == std::chrono::seconds(32));
    CHECK(executor::back_off(50) == std::chrono::hours(1));
}
