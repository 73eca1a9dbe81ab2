// A release's rows as the product wrote them, and the same rows again under ids of their own.
//
// Ids rise with time, so every id from the release's own on was given for that release: a copy
// moves them all by one distance and leaves people, systems, changes and packages as they are.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "app/ports/store.h"

namespace fangxing::bench {

// A text in which the ids of the release are found: as 13 letters, or as digits.
class MovableText {
  public:
    MovableText(std::string text, std::int64_t first_id);
    std::string moved(std::int64_t by) const;

  private:
    struct Place {
        std::size_t at;
        std::size_t length;
        std::int64_t id;
        bool in_digits;
    };
    std::string text_;
    std::vector<Place> places_;
};

class MovableRow {
  public:
    MovableRow(std::string table, app::Row row, std::int64_t first_id);
    const std::string& table() const { return table_; }
    const app::Row& original() const { return row_; }
    app::Row moved(std::int64_t by) const;

  private:
    std::string table_;
    app::Row row_;
    std::int64_t first_id_;
    MovableText body_;
    std::vector<std::pair<std::size_t, MovableText>> texts_;  // columns by place
};

struct MovableEntry {
    app::JournalEntry entry;
    MovableText payload;
    std::int64_t first_id;
    app::JournalEntry moved(std::int64_t by) const;
};

// What the outbox still holds for the release: timers of its process, reminders, further looks.
struct MovableEffect {
    app::OutboxRow row;
    MovableText key;
    MovableText payload;
    std::int64_t first_id;
    app::OutboxRow moved(std::int64_t by) const;
};

struct Original {
    std::int64_t id = 0;
    std::vector<MovableRow> rows;  // the release itself first
    std::vector<MovableEntry> journal;
    std::vector<std::int64_t> people;  // who takes part
};
// Throws Fault where a table holds rows of the release that are not taken.
Original read_original(app::Store& store, std::int64_t release);
std::vector<MovableEffect> read_effects(app::Database& database, std::int64_t release);

// What the last command of that name on the release wrote, of any name when it is empty: rows of
// version 1 are new, the others were updated.
Original last_act(const Original& whole, std::string_view name);

}  // namespace fangxing::bench
