// Rewrites an XPath regular expression in the syntax of RE2.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fangxing::feel {

struct PatternFlags {
    bool dot_is_all = false;    // s
    bool drops_spaces = false;  // x
};

// Nothing when it uses what RE2 does not have.
std::optional<std::string> translate_pattern(std::string_view pattern, PatternFlags flags);

}  // namespace fangxing::feel
