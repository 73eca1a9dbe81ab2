// What the writer has touched, and when: so that on its turn a rehearsed unit knows, without asking
// the database, that what it read has stayed as it was (backward validation of optimistic
// concurrency control, Kung and Robinson 1981).
//
// Time is counted in batches. A row that is written leaves its mark under its id and under the
// value of each of its columns. Marks of different rows may fall together; then more is taken for
// touched than was, never less.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <string_view>

#include "app/ports/store.h"

namespace fangxing::store {

class Touched {
  public:
    using Batch = std::uint64_t;

    // ---- by the writer
    void begin() { open_ = committed_ + 1; }
    void commit() { committed_ = open_.load(); }
    // Others wrote to the file: whatever was read before now may be another.
    void by_others() { others_ = open_.load(); }
    void wrote(std::string_view table, const app::Row& row);
    void removed(std::string_view table, std::int64_t id);

    // ---- by who reads: the newest batch that any snapshot opened from now on holds
    Batch committed() const { return committed_; }
    // Nothing at all was begun to be written behind that batch.
    bool is_nothing_since(Batch batch) const { return open_ <= batch && others_ <= batch; }
    // May any row of that table have been?
    bool is_table_since(Batch batch, std::string_view table) const;
    // May that row have been written, added or removed behind that batch?
    bool is_row_since(Batch batch, std::string_view table, std::int64_t id) const;
    // May a row that agrees in all these columns have been written or added?
    bool is_any_since(Batch batch, std::string_view table, const app::Columns& columns) const;

  private:
    std::atomic<Batch>& mark(std::string_view table, std::string_view column,
                             const app::Cell& cell);
    Batch last(std::string_view table, std::string_view column, const app::Cell& cell) const;

    std::atomic<Batch> committed_ = 0;
    std::atomic<Batch> open_ = 0;
    std::atomic<Batch> others_ = 0;
    std::array<std::atomic<Batch>, std::size_t{1} << 16U> marks_{};
};

}  // namespace fangxing::store
