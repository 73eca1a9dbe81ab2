#include "executor/outbox.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
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
    void wish(const std::string& kind, const std::string& name, base::Instant due,
              std::int64_t release = 0) {
        const auto done = database->write([&](app::Store& store) -> base::Result<void> {
            const app::Request request;
            app::Work work(store, system, request, {}, "make_test_timers");
            base::Json payload{base::Json::Object{}};
            if (release != 0) payload.put("release", base::id_text(release));
            work.emit(kind, name, payload, due);
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

TEST_CASE("rows of different releases go at the same time, those of one in their order") {
    Timers timers;
    std::mutex told;
    std::map<std::int64_t, std::vector<std::string>> done;
    std::atomic<int> at_work = 0;
    std::atomic<int> most_at_work = 0;
    std::map<std::int64_t, int> in_hand;
    bool two_in_one = false;
    executor::Outbox outbox(timers.system,
                            {{"timer", [&](const app::OutboxRow& row) -> base::Result<void> {
                                  {
                                      const std::scoped_lock lock(told);
                                      two_in_one = two_in_one || in_hand[row.release]++ > 0;
                                      most_at_work = std::max(most_at_work.load(), ++at_work);
                                  }
                                  std::this_thread::sleep_for(std::chrono::milliseconds(10));
                                  const std::scoped_lock lock(told);
                                  done[row.release].push_back(row.idempotency_key);
                                  --in_hand[row.release];
                                  --at_work;
                                  return {};
                              }}});
    constexpr int releases = 12;
    for (int n = 0; n < 3; ++n) {
        for (int release = 1; release <= releases; ++release) {
            timers.wish("timer", std::to_string(release) + "." + std::to_string(n),
                        noon - (9 - n) * minute, release);
        }
    }
    outbox.start();
    const auto all = [&] {
        const std::scoped_lock lock(told);
        return std::ranges::all_of(done,
                                   [](const auto& each) { return each.second.size() == 3; }) &&
               done.size() == releases;
    };
    for (int n = 0; n < 200 && !all(); ++n) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    outbox.stop();
    CHECK_FALSE(two_in_one);
    CHECK(most_at_work > 1);
    REQUIRE(done.size() == releases);
    for (const auto& [release, names] : done) {
        const auto name = std::to_string(release);
        CHECK(names == Names{name + ".0", name + ".1", name + ".2"});
    }
}

TEST_CASE("the back-off grows to an hour") {
    CHECK(executor::back_off(1) == std::chrono::seconds(2));
    CHECK(executor::back_off(5) == std::chrono::seconds(32));
    CHECK(executor::back_off(50) == std::chrono::hours(1));
}

TEST_CASE("a lane that waits for another's machine holds up no other") {
    Timers timers;
    std::atomic<bool> is_slow = true;
    std::atomic<int> sent = 0;
    executor::Outbox lane(timers.system,
                          {{"mail",
                            [&](const app::OutboxRow&) -> base::Result<void> {
                                while (is_slow) {
                                    std::this_thread::sleep_for(std::chrono::milliseconds(5));
                                }
                                ++sent;
                                return {};
                            }}},
                          {.hands = 2, .batch = 4});
    for (int n = 0; n < 8; ++n) timers.wish("mail", "mail." + std::to_string(n), noon);
    timers.wish("timer", "one", noon + minute);
    lane.start();
    timers.outbox.start();
    timers.clock.at = noon + minute;
    for (int n = 0; n < 100 && timers.fired.empty(); ++n) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    CHECK(timers.fired == Names{"one"});
    CHECK(sent == 0);
    is_slow = false;
    for (int n = 0; n < 100 && sent < 8; ++n) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    timers.outbox.stop();
    lane.stop();
    CHECK(sent == 8);
}
