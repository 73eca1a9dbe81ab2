#include "http/spreadsheet/sheet_rows.h"

#include <array>

namespace fangxing::http {
namespace {

constexpr std::array<std::string_view, 7> blanks{" ",      "\t",     "\r",    "\n",
                                                 "\u00a0", "\u3000", "\ufeff"};

std::unexpected<base::Refusal> too_large(const char* code, std::size_t most,
                                         const std::string& cell = "") {
    return base::refuse(base::Kind::too_large, code,
                        {{"most", std::to_string(most)}, {"cell", cell}});
}

}  // namespace

std::string_view without_blanks(std::string_view text) {
    for (bool again = true; again;) {
        again = false;
        for (const auto blank : blanks) {
            if (text.starts_with(blank)) {
                text.remove_prefix(blank.size());
                again = true;
            }
            if (text.ends_with(blank)) {
                text.remove_suffix(blank.size());
                again = true;
            }
        }
    }
    return text;
}

base::Result<void> SheetRows::put(int row, std::size_t column, std::string_view text) {
    const auto seen = without_blanks(text);
    if (seen.empty()) return {};
    if (column >= app::most_sheet_columns) {
        return too_large("sheet.too_wide", app::most_sheet_columns);
    }
    if (seen.size() > app::longest_sheet_cell) {
        return too_large("sheet.cell_too_long", app::longest_sheet_cell,
                         app::column_letters(column) + std::to_string(row));
    }
    auto& rows = sheet_.rows;
    if (rows.empty() || rows.back().number != row) {
        if (rows.size() > app::most_sheet_rows) {
            return too_large("sheet.too_many_rows", app::most_sheet_rows);
        }
        rows.push_back({row, {}});
    }
    auto& cells = rows.back().cells;
    if (cells.size() <= column) cells.resize(column + 1);
    cells[column] = seen;
    return {};
}

base::Result<app::FilledSheet> SheetRows::finish() {
    if (sheet_.rows.empty()) return base::refuse(base::Kind::invalid, "sheet.empty");
    return std::move(sheet_);
}

}  // namespace fangxing::http
