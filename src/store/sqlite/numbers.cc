#include "store/sqlite/numbers.h"

namespace fangxing::store {

std::int64_t Numbers::take(Counter& counter) {
    if (counter.unused.empty()) return ++counter.last;
    return counter.unused.extract(counter.unused.begin()).value();
}

std::uint64_t Numbers::epoch() const {
    const std::lock_guard lock(mutex_);
    return epoch_;
}

std::optional<std::int64_t> Numbers::ahead(std::string_view counter) {
    const std::lock_guard lock(mutex_);
    const auto known = counters_.find(counter);
    if (known == counters_.end()) return std::nullopt;
    return take(known->second);
}

std::int64_t Numbers::next(std::string_view counter, const std::function<std::int64_t()>& stored) {
    const std::lock_guard lock(mutex_);
    auto known = counters_.find(counter);
    if (known == counters_.end()) {
        const auto last = stored();
        known = counters_.emplace(counter, Counter{last, last, {}}).first;
    }
    return take(known->second);
}

void Numbers::give_back(std::uint64_t epoch, const std::vector<TakenNumber>& taken) {
    const std::lock_guard lock(mutex_);
    if (epoch != epoch_) return;
    for (const auto& each : taken) {
        const auto known = counters_.find(each.counter);
        if (known != counters_.end()) known->second.unused.insert(each.number);
    }
}

std::vector<TakenNumber> Numbers::to_write() {
    const std::lock_guard lock(mutex_);
    std::vector<TakenNumber> out;
    for (auto& [name, counter] : counters_) {
        if (counter.last == counter.written) continue;
        counter.written = counter.last;
        out.push_back({name, counter.last});
    }
    return out;
}

void Numbers::forget() {
    const std::lock_guard lock(mutex_);
    ++epoch_;
    counters_.clear();
}

}  // namespace fangxing::store
