// A snapshot that answers from memory what is known there, and from the file what is not.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/sqlite/known.h"
#include "store/sqlite/questions.h"
#include "store/sqlite/store.h"

namespace fangxing::store {

class KnowingStore final : public SqliteStore {
  public:
    // The connection has a transaction open; `batch`: which of the writer's its snapshot is of,
    // nothing where that is not known.
    KnowingStore(Connection& connection, Known& known, const Touched& touched,
                 std::optional<Touched::Batch> batch)
        : SqliteStore(connection), known_(known), touched_(touched), batch_(batch) {}

    std::optional<app::Row> find(std::string_view table, std::int64_t id) override;
    std::vector<app::Row> where_all(std::string_view table, const app::Columns& columns,
                                    std::int64_t after, int limit) override;
    std::vector<app::Row> where_any(std::string_view table, std::string_view column,
                                    const std::vector<app::Cell>& values,
                                    const app::Columns& columns) override;

  private:
    bool asks_memory(std::string_view table) const { return batch_ && Known::is_kept(table); }
    // `is_same(from, seen)`: has nothing been touched since that batch that would be answered?
    template <class IsSame, class Ask>
    std::vector<app::Row> answer(std::string question, const IsSame& is_same, const Ask& ask);

    Known& known_;
    const Touched& touched_;
    std::optional<Touched::Batch> batch_;
};

}  // namespace fangxing::store
