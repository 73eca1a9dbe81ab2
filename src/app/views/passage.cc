#include "app/views/passage.h"

#include <algorithm>

#include "app/says_all.h"

namespace fangxing::app {
namespace {

constexpr std::size_t characters_before = 24;
constexpr std::size_t characters_shown = 100;

bool is_inside(unsigned char byte) {
    return (byte & 0xC0U) == 0x80U;
}

// So many characters on, or back; an end where there are fewer.
std::size_t moved_on(std::string_view text, std::size_t at, std::size_t characters) {
    while (at < text.size() && characters > 0) {
        ++at;
        while (at < text.size() && is_inside(static_cast<unsigned char>(text[at]))) ++at;
        --characters;
    }
    return at;
}
std::size_t moved_back(std::string_view text, std::size_t at, std::size_t characters) {
    while (at > 0 && characters > 0) {
        --at;
        while (at > 0 && is_inside(static_cast<unsigned char>(text[at]))) --at;
        --characters;
    }
    return at;
}

std::size_t first_hit(std::string_view text, std::string_view question) {
    const auto said = in_lower_case(text);
    const auto asked = in_lower_case(question);
    auto out = std::string::npos;
    for (std::size_t from = 0; from < asked.size();) {
        const auto end = std::min(asked.find(' ', from), asked.size());
        if (end > from) out = std::min(out, said.find(asked.substr(from, end - from)));
        from = end + 1;
    }
    return out == std::string::npos ? 0 : out;
}

}  // namespace

std::string passage_of(std::string_view text, std::string_view question) {
    const auto from = moved_back(text, first_hit(text, question), characters_before);
    const auto to = moved_on(text, from, characters_shown);
    std::string out(from > 0 ? "…" : "");
    for (const char c : text.substr(from, to - from)) out += c == '\n' ? ' ' : c;
    if (to < text.size()) out += "…";
    return out;
}

}  // namespace fangxing::app
