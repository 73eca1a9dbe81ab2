#include "app/says_all.h"

#include <algorithm>
#include <sstream>

namespace fangxing::app {

std::string in_lower_case(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

bool says_all(std::string_view text, std::string_view question) {
    const auto lower = in_lower_case(text);
    std::istringstream words(in_lower_case(question));
    for (std::string word; words >> word;) {
        if (lower.find(word) == std::string::npos) return false;
    }
    return true;
}

}  // namespace fangxing::app
