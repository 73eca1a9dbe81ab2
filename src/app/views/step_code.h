// Numbers of steps in the source document, as people look for them.
#pragma once

#include <string_view>

namespace fangxing::app {

// "4.2.7.1" lies under itself, "4.2.7" and "4", not under "4.2.7.10".
inline bool lies_under(std::string_view code, std::string_view wanted) {
    if (!code.starts_with(wanted)) return false;
    if (code.size() == wanted.size()) return true;
    const char next = code[wanted.size()];
    return next == '.' || next == '-';
}

}  // namespace fangxing::app
