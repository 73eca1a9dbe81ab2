// A table as people fill it in: rows of texts, whatever kind of file they came in.
#pragma once

#include <string>
#include <vector>

namespace fangxing::app {

// So many rows besides the header, and so long a text in each cell, are read of one file.
inline constexpr std::size_t most_sheet_rows = 2000;
inline constexpr std::size_t most_sheet_columns = 64;
inline constexpr std::size_t longest_sheet_cell = 4000;

struct SheetRow {
    int number = 0;                  // as the program that made it counts, from 1
    std::vector<std::string> cells;  // without blanks at both ends
};
// The first row names the columns; rows of blank cells are left out.
struct FilledSheet {
    std::vector<SheetRow> rows;
};

// "A", "B" … "Z", "AA": how the program that made it names a column, counted from 0.
std::string column_letters(std::size_t column);

}  // namespace fangxing::app
