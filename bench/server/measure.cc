#include "bench/server/measure.h"

#include <time.h>

#include <algorithm>
#include <exception>
#include <fstream>
#include <mutex>
#include <thread>

#include "base/ensure.h"

namespace fangxing::bench {

double Spread::at(double share) const {
    if (us_.empty()) return 0;
    auto sorted = us_;
    const auto place = static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1));
    const auto nth = sorted.begin() + static_cast<std::ptrdiff_t>(place);
    std::ranges::nth_element(sorted, nth);
    return static_cast<double>(*nth) / 1000;
}

base::Json summary(const Spread& spread, Clock::duration took) {
    const auto seconds = std::chrono::duration<double>(took).count();
    base::Json out;
    out.put("count", static_cast<std::int64_t>(spread.count()));
    out.put("seconds", seconds);
    out.put("value", seconds > 0 ? static_cast<double>(spread.count()) / seconds : 0.0);
    out.put("p50_ms", spread.at(0.5));
    out.put("p99_ms", spread.at(0.99));
    return out;
}

void on_threads(int count, const std::function<void(int)>& one) {
    std::mutex mutex;
    std::exception_ptr first;
    std::vector<std::thread> threads;
    for (int n = 0; n < count; ++n) {
        threads.emplace_back([&, n] {
            try {
                one(n);
            } catch (...) {
                const std::lock_guard lock(mutex);
                if (!first) first = std::current_exception();
            }
        });
    }
    for (auto& thread : threads) thread.join();
    if (first) std::rethrow_exception(first);
}

double own_cpu_s() {
    timespec used{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) / 1e9;
}

std::vector<std::string> lines_of(const std::string& file) {
    std::ifstream in(file);
    if (!in) throw base::Fault("cannot read " + file);
    std::vector<std::string> out;
    for (std::string line; std::getline(in, line);) {
        if (!line.empty()) out.push_back(line);
    }
    return out;
}

}  // namespace fangxing::bench
