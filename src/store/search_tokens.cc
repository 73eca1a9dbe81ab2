#include "store/search_tokens.h"

#include <algorithm>
#include <cstdint>

#include "base/utf8.h"

namespace fangxing::store {
namespace {

constexpr char32_t none = 0xFFFFFFFF;

// One code point; what is not UTF-8 reads as a separator, one byte at a time.
char32_t next_code_point(std::string_view& rest) {
    const auto byte = [&](std::size_t n) {
        return n < rest.size() ? static_cast<unsigned char>(rest[n]) : 0U;
    };
    const auto lead = byte(0);
    std::size_t size = 1;
    char32_t value = lead;
    if (lead >= 0xF0U && lead < 0xF8U) {
        size = 4;
        value = lead & 7U;
    } else if (lead >= 0xE0U && lead < 0xF0U) {
        size = 3;
        value = lead & 15U;
    } else if (lead >= 0xC0U && lead < 0xE0U) {
        size = 2;
        value = lead & 31U;
    } else if (lead >= 0x80U) {
        value = none;
    }
    for (std::size_t n = 1; n < size; ++n) {
        if ((byte(n) & 0xC0U) != 0x80U) {
            rest.remove_prefix(1);
            return none;
        }
        value = value << 6U | (byte(n) & 63U);
    }
    rest.remove_prefix(size);
    return value;
}

enum class Sort { separator, word, chinese };

// Kana and Hangul are cut like Chinese: they are written without spaces or inflected at the end.
bool is_chinese(char32_t c) {
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x3040 && c <= 0x30FF) || (c >= 0xAC00 && c <= 0xD7AF) ||
           (c >= 0x20000 && c <= 0x3FFFF) || c == 0x3005 || c == 0x3007;
}

Sort sort_of(char32_t c) {
    if (c == none) return Sort::separator;
    if (c < 0x80) {
        const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        return word ? Sort::word : Sort::separator;
    }
    if (is_chinese(c)) return Sort::chinese;
    const bool punctuation = c < 0xC0 || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x2BFF) ||
                             (c >= 0x3000 && c <= 0x303F) || (c >= 0xFE10 && c <= 0xFE6F) ||
                             (c >= 0xFF00 && c <= 0xFFEF) || c > 0xFFFF;
    return punctuation ? Sort::separator : Sort::word;
}

char32_t fold(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;  // full-width forms
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    return c;
}

// A folded text's parts, each as its characters.
template <class Each>
void each_part(std::string_view folded_text, const Each& each) {
    while (!folded_text.empty()) {
        auto part = folded_text.substr(0, folded_text.find(' '));
        folded_text.remove_prefix(std::min(folded_text.size(), part.size() + 1));
        std::vector<std::string_view> characters;
        Sort sort = Sort::separator;
        while (!part.empty()) {
            auto rest = part;
            sort = sort_of(next_code_point(rest));
            characters.push_back(part.substr(0, part.size() - rest.size()));
            part = rest;
        }
        if (!characters.empty()) each(sort, characters);
    }
}

// Characters of a part stand side by side.
std::string_view join(const std::vector<std::string_view>& characters, std::size_t from,
                      std::size_t count) {
    const auto& last = characters[std::min(from + count, characters.size()) - 1];
    return {characters[from].data(), last.data() + last.size()};
}

// In order, each once.
std::vector<std::string> tidy(std::vector<std::string_view> texts) {
    std::ranges::sort(texts);
    const auto repeated = std::ranges::unique(texts);
    return {texts.begin(), repeated.begin()};
}

}  // namespace

std::string folded(std::string_view text) {
    std::string out;
    Sort before = Sort::separator;
    while (!text.empty()) {
        const auto c = fold(next_code_point(text));
        const auto sort = sort_of(c);
        if (sort != before && !out.empty() && out.back() != ' ') out += ' ';
        if (sort != Sort::separator) base::append_utf8(out, c);
        before = sort;
    }
    if (out.ends_with(' ')) out.pop_back();
    return out;
}

std::vector<std::string> tokens_of(std::string_view folded_text) {
    std::vector<std::string_view> out;
    each_part(folded_text, [&](Sort sort, const std::vector<std::string_view>& characters) {
        if (sort == Sort::chinese) {
            for (std::size_t n = 0; n < characters.size(); ++n) {
                out.push_back(characters[n]);
                if (n + 1 < characters.size()) out.push_back(join(characters, n, 2));
            }
        } else {
            for (std::size_t n = 1; n <= std::min(longest_prefix, characters.size()); ++n) {
                out.push_back(join(characters, 0, n));
            }
        }
    });
    return tidy(std::move(out));
}

Search search_for(std::string_view text) {
    const auto words = folded(text);
    std::vector<std::string_view> tokens;
    std::vector<std::string> contained;
    each_part(words, [&](Sort sort, const std::vector<std::string_view>& characters) {
        if (sort == Sort::word) {
            tokens.push_back(join(characters, 0, longest_prefix));
            if (characters.size() > longest_prefix) {
                contained.push_back(" " + std::string(join(characters, 0, characters.size())));
            }
        } else if (characters.size() == 1) {
            tokens.push_back(characters.front());
        } else {
            for (std::size_t n = 0; n + 1 < characters.size(); ++n) {
                tokens.push_back(join(characters, n, 2));
            }
            // Two bigrams may lie apart.
            if (characters.size() > 2) {
                contained.emplace_back(join(characters, 0, characters.size()));
            }
        }
    });
    return {tidy(std::move(tokens)), tidy({contained.begin(), contained.end()})};
}

}  // namespace fangxing::store
