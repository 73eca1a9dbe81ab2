#include "server/clocks.h"

#include <sys/random.h>

#include <chrono>

#include "base/ensure.h"

namespace fangxing::server {
namespace {

base::Instant wall() {
    using namespace std::chrono;
    return {duration_cast<microseconds>(system_clock::now().time_since_epoch()).count()};
}

// Ids count from here, so that 42 bits of milliseconds last until the year 2159.
constexpr std::int64_t epoch_ms = 1'577'836'800'000;  // 2020-01-01T00:00:00Z

}  // namespace

base::Instant WallClock::now() {
    return wall();
}
base::Instant WallClock::real_now() {
    return wall();
}

base::Instant TestClock::now() {
    return {wall().us + ahead_us_.load()};
}
base::Instant TestClock::real_now() {
    return wall();
}
void TestClock::advance(base::Duration by) {
    ahead_us_ += by.count();
}
void TestClock::move_to(base::Instant at) {
    ahead_us_ = at.us - wall().us;
}

KernelRandom::KernelRandom() {
    node_ = static_cast<unsigned char>(bytes(1)[0]);
}

std::string KernelRandom::bytes(std::size_t count) {
    std::string out(count, '\0');
    for (std::size_t done = 0; done < count;) {
        const auto got = getrandom(out.data() + done, count - done, 0);
        base::ensure(got > 0, "the kernel has randomness");
        done += static_cast<std::size_t>(got);
    }
    return out;
}

std::int64_t KernelRandom::id() {
    constexpr std::int64_t counts = 1 << 13;
    const std::lock_guard lock(mutex_);
    const auto ms = wall().us / 1000 - epoch_ms;
    // Within one millisecond, or when the wall clock steps back, the counter goes on.
    const auto ticks = std::max(ms * counts, last_ + 1);
    last_ = ticks;
    return (ticks / counts) << 21 | node_ << 13 | ticks % counts;
}

}  // namespace fangxing::server
