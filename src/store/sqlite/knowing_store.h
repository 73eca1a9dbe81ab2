// A snapshot that answers from memory what is known there, and from the file what is not.
#pragma once

#include <map>
#include <memory>
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
    std::map<std::int64_t, std::int64_t> least_of(std::string_view table, std::string_view column,
                                                  std::string_view by,
                                                  const std::vector<app::Cell>& values,
                                                  const app::Columns& columns) override;
    std::vector<app::Row> releases(const app::ReleaseQuery& query) override;

  private:
    // `is_same(from, seen)`: has nothing been touched since that batch that would be answered?
    template <class IsSame>
    std::shared_ptr<const Known::Answer> remembered(const std::string& question,
                                                    const IsSame& is_same);
    template <class IsSame, class Ask>
    std::vector<app::Row> answer(std::string question, const IsSame& is_same, const Ask& ask);
    std::shared_ptr<const Known::Answer> remembered_row(std::string_view table, std::int64_t id);
    std::vector<app::Row> by_ids(std::string_view table, const std::vector<app::Cell>& ids);

    Known& known_;
    const Touched& touched_;
    std::optional<Touched::Batch> batch_;
};

}  // namespace fangxing::store
