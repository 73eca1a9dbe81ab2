// Short lists are searched in memory: does a text hold every word of the question?
#pragma once

#include <string>
#include <string_view>

namespace fangxing::app {

// The same with small letters; other than ASCII stays.
std::string in_lower_case(std::string_view text);
// In whatever case of ASCII; an empty question is held by every text.
bool says_all(std::string_view text, std::string_view question);

}  // namespace fangxing::app
