#include "process/feel/letter_case.h"

#include <array>

#include "base/utf8.h"
#include "process/feel/utf8.h"

namespace fangxing::feel {

namespace {

// Small letters `from`..`to` stand `distance` behind their capitals; with step 2 small and capital
// letters take turns.
struct Pairs {
    char32_t from;
    char32_t to;
    char32_t distance;
    char32_t step;
};

// Latin, Greek, Cyrillic, Armenian and full-width letters (Unicode 15, simple case mappings).
constexpr std::array<Pairs, 19> pairs = {{
    {'a', 'z', 32, 1},     {0xE0, 0xF6, 32, 1},    {0xF8, 0xFE, 32, 1},     {0x101, 0x12F, 1, 2},
    {0x133, 0x137, 1, 2},  {0x13A, 0x148, 1, 2},   {0x14B, 0x177, 1, 2},    {0x17A, 0x17E, 1, 2},
    {0x1CE, 0x1DC, 1, 2},  {0x1DF, 0x1EF, 1, 2},   {0x1F9, 0x21F, 1, 2},    {0x3AD, 0x3AF, 37, 1},
    {0x3B1, 0x3C1, 32, 1}, {0x3C3, 0x3CB, 32, 1},  {0x430, 0x44F, 32, 1},   {0x450, 0x45F, 80, 1},
    {0x561, 0x586, 48, 1}, {0x1E01, 0x1E95, 1, 2}, {0xFF41, 0xFF5A, 32, 1},
}};

char32_t upper(char32_t c) {
    for (const auto& each : pairs) {
        if (c >= each.from && c <= each.to && (c - each.from) % each.step == 0)
            return c - each.distance;
    }
    return c == 0xFF ? 0x178 : c;
}

char32_t lower(char32_t c) {
    for (const auto& each : pairs) {
        const auto small = c + each.distance;
        if (small >= each.from && small <= each.to && (small - each.from) % each.step == 0)
            return small;
    }
    return c == 0x178 ? 0xFF : c;
}

template <class Change>
std::string changed(std::string_view text, Change change) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto next = code_point_at(text, at);
        base::append_utf8(out, change(next.value));
        at += next.length;
    }
    return out;
}

}  // namespace

std::string to_upper(std::string_view text) {
    return changed(text, upper);
}

std::string to_lower(std::string_view text) {
    return changed(text, lower);
}

}  // namespace fangxing::feel
