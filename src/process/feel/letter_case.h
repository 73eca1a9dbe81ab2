// Upper and lower case of the scripts that have both, one letter for one letter.
#pragma once

#include <string>
#include <string_view>

namespace fangxing::feel {

std::string to_upper(std::string_view text);
std::string to_lower(std::string_view text);

}  // namespace fangxing::feel
