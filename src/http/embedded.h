// Texts that the build puts into the program (words/zh.json, words/en.json, GLOSSARY.md; see
// words.cmake).
#pragma once

#include <string_view>

namespace fangxing::http {

std::string_view embedded_words_zh();
std::string_view embedded_words_en();
std::string_view embedded_glossary();

}  // namespace fangxing::http
