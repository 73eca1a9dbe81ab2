// Tables for spreadsheet programs: CSV that Excel reads as UTF-8, and XLSX whose cells are texts,
// so that no program turns a code into a number or a date.
#pragma once

#include <string>
#include <vector>

namespace fangxing::http {

using Table = std::vector<std::vector<std::string>>;

std::string written_csv(const Table& table);
// One sheet of that name; the first row stands out.
std::string written_xlsx(const std::string& sheet, const Table& table);

}  // namespace fangxing::http
