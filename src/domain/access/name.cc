#include "domain/access/name.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace fangxing::access {
namespace {

constexpr int longest_name = 100;

struct Range {
    char32_t from;
    char32_t to;
};

// UAX #9: marks, embeddings, overrides and isolates of direction; with them the control characters.
constexpr std::array hidden{Range{0x00, 0x1f},     Range{0x7f, 0x9f},     Range{0x61c, 0x61c},
                            Range{0x200e, 0x200f}, Range{0x2028, 0x202e}, Range{0x2066, 0x2069}};
// Blanks, and what takes no room; joiners among them, since letters and signs are made with them.
constexpr std::array unseen{Range{0x20, 0x20},     Range{0xa0, 0xa0},     Range{0xad, 0xad},
                            Range{0x115f, 0x1160}, Range{0x180e, 0x180e}, Range{0x2000, 0x200d},
                            Range{0x202f, 0x202f}, Range{0x205f, 0x2064}, Range{0x3000, 0x3000},
                            Range{0x3164, 0x3164}, Range{0xfe00, 0xfe0f}, Range{0xfeff, 0xfeff}};

template <std::size_t n>
bool is_in(const std::array<Range, n>& ranges, char32_t c) {
    return std::ranges::any_of(ranges,
                               [&](const Range& each) { return c >= each.from && c <= each.to; });
}

// What arrives here has been checked to be UTF-8.
char32_t take_character(std::string_view& rest) {
    const auto lead = static_cast<std::uint8_t>(rest.front());
    const int more = lead < 0x80 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    char32_t c = more == 0 ? lead : lead & (0x3fU >> static_cast<unsigned>(more));
    const auto size = std::min<std::size_t>(rest.size(), static_cast<std::size_t>(more) + 1);
    for (std::size_t n = 1; n < size; ++n) {
        c = (c << 6U) | (static_cast<std::uint8_t>(rest[n]) & 0x3fU);
    }
    rest.remove_prefix(size);
    return c;
}

}  // namespace

std::optional<std::string_view> odd_name(std::string_view utf8) {
    int characters = 0;
    bool is_seen = false;
    while (!utf8.empty()) {
        const auto c = take_character(utf8);
        if (is_in(hidden, c)) return "words.hidden";
        if (!is_in(unseen, c)) is_seen = true;
        if (++characters > longest_name) return "words.too_long";
    }
    if (!is_seen) return "words.missing";
    return std::nullopt;
}

base::Reason name_reason(std::string_view code, std::string field) {
    base::Reason reason{std::string(code), std::move(field), {}};
    if (code == "words.too_long") reason.parameters["most"] = std::to_string(longest_name);
    return reason;
}

void check_name(const base::Words& name, std::vector<base::Reason>& reasons) {
    if (const auto no = odd_name(name.zh)) reasons.push_back(name_reason(*no, "/name/zh"));
    if (const auto no = odd_name(name.en)) reasons.push_back(name_reason(*no, "/name/en"));
}

}  // namespace fangxing::access
