// The order of names as readers of a language expect it: Chinese by pinyin, else the alphabet.
#pragma once

#include <string>
#include <string_view>

namespace fangxing::app {

// Bytes that compare as the names do. `language` is "zh" or "en".
std::string name_key(std::string_view name, std::string_view language);

}  // namespace fangxing::app
