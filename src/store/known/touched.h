// What has been written, and when: so that whoever keeps an answer knows, without asking the
// database, that it is still the one that the database would give (backward validation of
// optimistic concurrency control, Kung and Robinson 1981).
//
// Time is counted in batches. A row that is written leaves its mark under its id and under the
// value of each of its columns. Marks of different rows may fall together; then more is taken for
// touched than was, never less.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "app/ports/store.h"

namespace fangxing::store {

// Where a mark is left. The same in every process: on PostgreSQL servers tell each other theirs.
using Place = std::uint16_t;
Place place_of_table(std::string_view table);
Place place_of_row(std::string_view table, std::int64_t id);
Place place_of_cell(std::string_view table, std::string_view column, const app::Cell& cell);

// All marks that a row leaves when it is written.
std::vector<Place> places_of(std::string_view table, const app::Row& row);

// What an answer hangs on: it may be another one where all marks of any one part are newer.
class Grounds {
  public:
    void add_table(std::string_view table) { add({place_of_table(table)}); }
    void add_row(std::string_view table, std::int64_t id) { add({place_of_row(table, id)}); }
    // Rows that agree in all these columns.
    void add_any(std::string_view table, const app::Columns& columns);

  private:
    friend class Touched;
    void add(std::initializer_list<Place> part);

    // Each part behind its length. A string, since that holds a few without memory of its own.
    std::u16string parts_;
};

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
    void mark(Place place) { marks_[place] = open_.load(); }

    // ---- by who reads: the newest batch that any snapshot opened from now on holds
    Batch committed() const { return committed_; }
    // Nothing at all was begun to be written behind that batch.
    bool is_nothing_since(Batch batch) const { return open_ <= batch && others_ <= batch; }
    // May that row have been written, added or removed behind that batch?
    bool is_row_since(Batch batch, std::string_view table, std::int64_t id) const;
    // May a row that agrees in all these columns have been written or added?
    bool is_any_since(Batch batch, std::string_view table, const app::Columns& columns) const;
    // May an answer that hangs on these be another than it was then?
    bool is_since(Batch batch, const Grounds& grounds) const;

  private:
    bool is_place_since(Batch batch, Place place) const {
        return others_ > batch || marks_[place] > batch;
    }

    std::atomic<Batch> committed_ = 0;
    std::atomic<Batch> open_ = 0;
    std::atomic<Batch> others_ = 0;
    std::array<std::atomic<Batch>, std::size_t{std::numeric_limits<Place>::max()} + 1> marks_{};
};

}  // namespace fangxing::store
