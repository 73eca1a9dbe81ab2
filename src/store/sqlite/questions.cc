#include "store/sqlite/questions.h"

#include <algorithm>

namespace fangxing::store {

Versions versions_of(const std::vector<app::Row>& rows) {
    Versions out;
    out.reserve(rows.size());
    for (const auto& row : rows) out.emplace_back(row.id, row.version);
    return out;
}

bool is_untouched(const Touched& touched, Touched::Batch from, std::string_view table,
                  const app::Columns& columns, const Versions& seen) {
    return !touched.is_any_since(from, table, columns) &&
           std::ranges::none_of(
               seen, [&](const auto& row) { return touched.is_row_since(from, table, row.first); });
}

}  // namespace fangxing::store
