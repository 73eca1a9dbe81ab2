// The parts of a small archive, unpacked in memory within a bound.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/result.h"

namespace fangxing::http {

// Texts of a workbook that a reader of cells needs, by their names. Refuses 422 `sheet.unreadable`,
// `sheet.with_macros`, 413 `sheet.unpacks_too_large`.
base::Result<std::map<std::string, std::string>> workbook_parts(std::string_view bytes,
                                                                std::size_t most);

}  // namespace fangxing::http
