// Walking over UTF-8 by code point; texts are valid UTF-8 already (JSON and the parser see to
// that).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fangxing::feel {

struct CodePoint {
    char32_t value = 0;
    std::size_t length = 0;  // in bytes
};

// The code point that starts at that byte; a broken byte counts as one character U+FFFD.
CodePoint code_point_at(std::string_view text, std::size_t at);
bool is_utf8(std::string_view text);
std::size_t count_code_points(std::string_view text);
// The byte at which the n-th code point (from 0) starts; the end when there are fewer.
std::size_t byte_of(std::string_view text, std::size_t n);

// DMN 1.5 §10.3.1.2, grammar rules 28 and 29, without `?`, which is a name of its own here.
bool is_name_start(char32_t value);
bool is_name_part(char32_t value);
// Grammar rules 60 and 61.
bool is_space(char32_t value);

}  // namespace fangxing::feel
