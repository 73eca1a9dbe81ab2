// Answers about rows kept in memory with what was read of them: who asks, what he may, systems,
// versions of packs, and releases with what belongs to them that were looked at lately.
//
// An answer is given again only where it is the one that the reader's own snapshot would give. It
// is kept with the batch of the snapshot that gave it, and with the marks that it hangs on. It is
// still right for a snapshot of that batch or a later one while none of these was left since: marks
// stand before a state is seen that they tell of, so a mark that is missing when the answer is
// given again says that all states from its batch until now agree on it, the reader's among them.
//
// Which batch a snapshot is of is told by `FileMoments` on SQLite, by `PgMemory` on PostgreSQL.
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
#include "store/known/touched.h"

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
        Grounds grounds = {};
    };

    Kept find(std::string_view question);
    // What was not asked for the longest goes where there is too much.
    void keep(std::string question, Touched::Batch batch, Answer answer, Grounds grounds = {});
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
    Entries entries_;
    Uses uses_;  // the latest asked for first
    std::size_t bytes_ = 0;
};

}  // namespace fangxing::store
