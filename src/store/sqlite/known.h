// Answers about rows kept in memory with what was read of them: who asks, what he may, systems,
// versions of packs, and releases with what belongs to them that were looked at lately.
//
// An answer is given again only where it is the one that the reader's own snapshot would give:
// - The writer publishes after each commit which state the file is in then (`publish`), and whether
//   that state is its own: where another process has committed too, nothing is published.
// - A reader opens its snapshot and looks whether the file is still in the state published before
//   (`newest`). If so the snapshot is exactly what that batch left; else it asks the database.
// - An answer is kept with the batch of the snapshot that gave it. It is still right for a snapshot
//   of that batch or a later one while nothing of what it names was touched since: marks are set
//   before the row is written, so a mark that is missing when the answer is given again says that
//   all states from its batch until now agree on it, the reader's among them.
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/ports/store.h"
#include "store/sqlite/file_state.h"
#include "store/sqlite/touched.h"

namespace fangxing::store {

class Known {
  public:
    // Reckoned: rows with what is read of them, and what holds them.
    static constexpr std::size_t usual_bytes = std::size_t{64} << 20U;
    explicit Known(std::size_t most_bytes = usual_bytes) : most_bytes_(most_bytes) {}

    struct Answer {
        std::vector<app::Row> rows;
        std::optional<std::int64_t> least = std::nullopt;  // of a column, where that was asked
    };
    struct Kept {
        Touched::Batch batch = 0;              // the newest of which it is known to be right
        std::shared_ptr<const Answer> answer;  // none: nothing is kept
    };

    // ---- by the writer: what its last commit left; nothing where others have written too
    struct Moment {
        Touched::Batch batch;
        FileState state;
    };
    void publish(const std::optional<Moment>& moment);

    // ---- by readers
    std::optional<Moment> newest() const;
    Kept find(std::string_view question);
    // What was not asked for the longest goes where there is too much.
    void keep(std::string question, Touched::Batch batch, Answer answer);
    // What was found is right for that batch too.
    void confirm(std::string_view question, const Kept& found, Touched::Batch batch);
    std::size_t bytes() const;

  private:
    struct TextHash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    struct Entry;
    using Entries = std::unordered_map<std::string, Entry, TextHash, std::equal_to<>>;
    using Uses = std::list<Entries::const_pointer>;
    struct Entry {
        Kept kept;
        Uses::iterator use;
    };
    void drop(Entries::iterator entry);

    std::size_t most_bytes_;
    mutable std::mutex mutex_;  // guards what follows
    std::optional<Moment> newest_;
    Entries entries_;
    Uses uses_;  // the latest asked for first
    std::size_t bytes_ = 0;
};

}  // namespace fangxing::store
