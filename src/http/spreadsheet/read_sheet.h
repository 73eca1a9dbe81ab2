// Files of spreadsheet programs as a table of texts: CSV, and the first sheet of an XLSX workbook.
// Formulas, macros, links and other sheets are never read.
#pragma once

#include <string>
#include <string_view>

#include "app/imports/sheet.h"
#include "base/result.h"

namespace fangxing::http {

// Bytes of a file, and those of its parts unpacked; no honest list of 2,000 rows is larger.
inline constexpr std::size_t longest_sheet_file = std::size_t{4} << 20;
inline constexpr std::size_t longest_unpacked = std::size_t{16} << 20;

// What it is, is told from its first bytes. Refuses 422 `sheet.empty`, `sheet.unreadable`,
// `sheet.not_text` (no UTF-8, UTF-16 or GB18030), `sheet.with_macros`, 413 `sheet.too_many_rows`
// {most}, `sheet.too_wide` {most}, `sheet.cell_too_long` {cell, most}, `sheet.unpacks_too_large`.
base::Result<app::FilledSheet> read_sheet(std::string_view bytes);

// The two it chooses between.
base::Result<app::FilledSheet> read_csv(std::string_view bytes);
base::Result<app::FilledSheet> read_xlsx(std::string_view bytes);

// UTF-8 of a text that is UTF-8, with its mark or without, UTF-16 with its mark, or GB18030.
base::Result<std::string> as_utf8(std::string_view bytes);

}  // namespace fangxing::http
