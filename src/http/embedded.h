// Texts that the build puts into the program (words/zh.json, words/en.json; see words.cmake).
#pragma once

#include <string_view>

namespace fangxing::http {

std::string_view embedded_words_zh();
std::string_view embedded_words_en();

}  // namespace fangxing::http
