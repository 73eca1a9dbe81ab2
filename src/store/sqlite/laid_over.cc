#include "store/sqlite/laid_over.h"

#include <algorithm>

namespace fangxing::store {

bool has(const app::Row& row, std::string_view column, const app::Cell& value) {
    if (column == "id") return app::Cell(row.id) == value;
    const auto at =
        std::ranges::find(row.columns, column, [](const auto& each) { return each.first; });
    return at != row.columns.end() && at->second == value;
}

bool agrees(const app::Row& row, const app::Columns& wanted) {
    return std::ranges::all_of(
        wanted, [&](const auto& condition) { return has(row, condition.first, condition.second); });
}

void write_over(app::Row& made, const app::Row& row) {
    ++made.version;
    made.body = row.body;
    for (const auto& [column, cell] : row.columns) {
        const auto at =
            std::ranges::find(made.columns, column, [](const auto& each) { return each.first; });
        if (at == made.columns.end()) {
            made.columns.emplace_back(column, cell);
        } else {
            at->second = cell;
        }
    }
    if (row.found) made.found = row.found;
}

}  // namespace fangxing::store
