// The counters of a SQLite file, in memory: so that a unit run ahead of its turn has its number
// already, and two of them never the same.
//
// Numbers are written down with the batch that uses them, before its commit: what the file holds is
// at least every number of a committed unit. A number that nobody used after all is given to the
// next who asks. Where another program has written to the file all is forgotten, and whoever took a
// number ahead is run again on its turn (`epoch`). Safe from any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fangxing::store {

struct TakenNumber {
    std::string counter;
    std::int64_t number = 0;
};

class Numbers {
  public:
    // Rises whenever numbers that were taken before may be others' too.
    std::uint64_t epoch() const;

    // By a unit that runs ahead; nothing where only the writer can tell.
    std::optional<std::int64_t> ahead(std::string_view counter);
    // By a unit on its turn; `stored` reads the last number that the file holds.
    std::int64_t next(std::string_view counter, const std::function<std::int64_t()>& stored);
    // Nobody used these.
    void give_back(std::uint64_t epoch, const std::vector<TakenNumber>& taken);

    // ---- by the writer
    // Counters that have risen since they were written down, with their last numbers.
    std::vector<TakenNumber> to_write();
    void forget();

  private:
    struct Counter {
        std::int64_t last = 0;
        std::int64_t written = 0;
        std::set<std::int64_t> unused;  // below the last
    };
    static std::int64_t take(Counter& counter);

    mutable std::mutex mutex_;  // guards what follows
    std::uint64_t epoch_ = 0;
    std::map<std::string, Counter, std::less<>> counters_;
};

}  // namespace fangxing::store
