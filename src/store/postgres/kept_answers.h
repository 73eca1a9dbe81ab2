// Answers about rows that nearly every request asks for and few acts write (who asks, what he may,
// systems, versions of packs), kept in memory with what was read of them and the stamp of the table
// under which they were given. Safe from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/ports/store.h"

namespace fangxing::store {

// Whether answers about that table are worth keeping; `table_stamps` has a row for each such.
bool is_kept(std::string_view table);

class KeptAnswers {
  public:
    static constexpr std::size_t most_rows = 100;  // of an answer that is kept

    struct Answer {
        std::int64_t stamp = 0;
        std::vector<app::Row> rows;
    };
    using Kept = std::shared_ptr<const Answer>;

    Kept find(std::string_view question);
    // Keeps the rows unless they are too many, each with room for what will be read of it.
    void keep(std::string question, std::int64_t stamp, std::vector<app::Row>& rows);

  private:
    // Two generations: what is asked for moves to the younger, and when that is full the elder
    // goes.
    static constexpr std::size_t most_young = 4096;
    struct TextHash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    using Answers = std::unordered_map<std::string, Kept, TextHash, std::equal_to<>>;

    std::mutex mutex_;  // guards what follows
    Answers young_;
    Answers old_;
};

}  // namespace fangxing::store
