// Titles as people write them, always the same for the same number.
#pragma once

#include <cstdint>
#include <string>

namespace fangxing::bench {

// Holds "升级" in one of three, "灰度" in one of two thousand, "冥王" never.
std::string title_of(std::int64_t number);

}  // namespace fangxing::bench
