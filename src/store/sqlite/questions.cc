#include "store/sqlite/questions.h"

#include <algorithm>

namespace fangxing::store {

Versions versions_of(const std::vector<app::Row>& rows) {
    Versions out;
    out.reserve(rows.size());
    for (const auto& row : rows) out.emplace_back(row.id, row.version);
    return out;
}

// A value's length stands before it.
std::string question_of(std::string_view table, const app::Columns& columns) {
    std::string out(table);
    for (const auto& [column, cell] : columns) {
        out.append(" ").append(column);
        if (const auto* number = std::get_if<std::int64_t>(&cell)) {
            out.append(" ").append(std::to_string(*number));
        } else if (const auto* text = std::get_if<std::string>(&cell)) {
            out.append(" '").append(std::to_string(text->size())).append(" ").append(*text);
        }
    }
    return out;
}

bool is_untouched(const Touched& touched, Touched::Batch from, std::string_view table,
                  const app::Columns& columns, const Versions& seen) {
    return !touched.is_any_since(from, table, columns) &&
           std::ranges::none_of(
               seen, [&](const auto& row) { return touched.is_row_since(from, table, row.first); });
}

}  // namespace fangxing::store
