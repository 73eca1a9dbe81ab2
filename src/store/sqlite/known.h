// Answers about rows that nearly every request asks for and few acts write (who asks, what he may,
// systems, versions of packs), kept in memory with what was read of them.
//
// An answer is given again only where it is the one that the reader's own snapshot would give:
// - The writer publishes after each commit which state the file is in then (`publish`), and whether
//   that state is its own: where another process has committed too, nothing is published.
// - A reader opens its snapshot and looks whether the file is still in the state published before
//   (`moment`). If so the snapshot is exactly what that batch left; else it asks the database.
// - An answer is kept with the batch of the snapshot that gave it. It is still right for a snapshot
//   of that batch or a later one while nothing of what it names was touched since: marks are set
//   before the row is written, so a mark that is missing when the answer is given again says that
//   all states from its batch until now agree on it, the reader's among them.
#pragma once

#include <cstddef>
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
    struct Answer {
        Touched::Batch batch = 0;
        std::vector<app::Row> rows;
    };
    using Kept = std::shared_ptr<const Answer>;

    // Whether answers about that table are worth keeping.
    static bool is_kept(std::string_view table);

    // ---- by the writer: what its last commit left; nothing where others have written too
    struct Moment {
        Touched::Batch batch;
        FileState state;
    };
    void publish(const std::optional<Moment>& moment);

    // ---- by readers
    std::optional<Moment> newest() const;
    Kept find(std::string_view question);
    void keep(std::string question, Kept answer);

  private:
    // Two generations: what is asked for moves to the younger, and when that is full the elder
    // goes.
    static constexpr std::size_t most_young = 4096;
    struct TextHash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    using Answers = std::unordered_map<std::string, Kept, TextHash, std::equal_to<>>;

    mutable std::mutex mutex_;  // guards what follows
    std::optional<Moment> newest_;
    Answers young_;
    Answers old_;
};

}  // namespace fangxing::store
