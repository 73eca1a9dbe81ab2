#include "process/feel/utf8.h"

#include <algorithm>
#include <array>

namespace fangxing::feel {

namespace {

struct Letters {
    char32_t from;
    char32_t to;
};

constexpr std::array<Letters, 18> name_starts = {{
    {'A', 'Z'},
    {'_', '_'},
    {'a', 'z'},
    {0xC0, 0xD6},
    {0xD8, 0xF6},
    {0xF8, 0x2FF},
    {0x370, 0x37D},
    {0x37F, 0x1FFF},
    {0x200C, 0x200D},
    {0x2070, 0x218F},
    {0x2C00, 0x2FEF},
    {0x3001, 0xD7FF},
    {0xF900, 0xFDCF},
    {0xFDF0, 0xFEFE},
    {0xFF00, 0xFFFD},
    {0x10000, 0xEFFFF},
    {0xAA, 0xAA},
    {0xBA, 0xBA},
}};

constexpr std::array<Letters, 4> name_parts = {{
    {'0', '9'},
    {0xB7, 0xB7},
    {0x300, 0x36F},
    {0x203F, 0x2040},
}};

constexpr std::array<Letters, 11> spaces = {{
    {0x09, 0x0D},
    {0x20, 0x20},
    {0x85, 0x85},
    {0xA0, 0xA0},
    {0x1680, 0x1680},
    {0x180E, 0x180E},
    {0x2000, 0x200B},
    {0x2028, 0x2029},
    {0x202F, 0x202F},
    {0x205F, 0x205F},
    {0x3000, 0x3000},
}};

template <std::size_t N>
bool within(const std::array<Letters, N>& spans, char32_t value) {
    return std::ranges::any_of(
        spans, [&](const Letters& span) { return value >= span.from && value <= span.to; });
}

// Bytes of a sequence by its first byte; 0 when none starts so.
std::size_t length_of(unsigned char first) {
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first < 0xE0) return 2;
    if (first >= 0xE0 && first < 0xF0) return 3;
    if (first >= 0xF0 && first < 0xF5) return 4;
    return 0;
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
    constexpr CodePoint broken{0xFFFD, 1};
    if (at >= text.size()) return {};
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return {first, 1};
    const auto length = length_of(first);
    if (length == 0 || at + length > text.size()) return broken;
    char32_t value = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[at + i]);
        if ((next & 0xC0U) != 0x80U) return broken;
        value = (value << 6U) | (next & 0x3FU);
    }
    constexpr std::array<char32_t, 5> least = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < least[length] || surrogate || value > 0x10FFFF) return broken;
    return {value, length};
}

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto found = code_point_at(text, at);
        if (found.length == 1 && static_cast<unsigned char>(text[at]) >= 0x80) return false;
        at += found.length;
    }
    return true;
}

std::size_t count_code_points(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::size_t byte_of(std::string_view text, std::size_t n) {
    std::size_t at = 0;
    for (; n > 0 && at < text.size(); --n) at += code_point_at(text, at).length;
    return at;
}

bool is_name_start(char32_t value) {
    return within(name_starts, value);
}

bool is_name_part(char32_t value) {
    return is_name_start(value) || within(name_parts, value);
}

bool is_space(char32_t value) {
    return within(spaces, value) || value == 0xFEFF;
}

}  // namespace fangxing::feel
