// How a text is cut into tokens to be found by: Chinese by bigrams, other words by prefixes.
//
// A text is first folded: full-width forms to half-width, ASCII to lower case, everything else than
// letters, digits and Chinese to one space; a run of Chinese and a word are always apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fangxing::store {

std::string folded(std::string_view text);

// Tokens of a folded text, sorted, each once: of a Chinese run every character and every two
// neighbours, of a word its prefixes up to `longest_prefix` characters.
std::vector<std::string> tokens_of(std::string_view folded_text);
inline constexpr std::size_t longest_prefix = 8;

// What a query asks: a match holds every token, and " " + its folded text contains every part.
struct Search {
    std::vector<std::string> tokens;
    std::vector<std::string> contained;  // where tokens alone could deceive
};
Search search_for(std::string_view text);

}  // namespace fangxing::store
