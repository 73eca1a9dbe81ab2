#include "base/utf8.h"

namespace fangxing::base {

void append_utf8(std::string& text, char32_t c) {
    const auto put = [&](char32_t byte) { text += static_cast<char>(byte); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | c >> 6U);
        put(0x80U | (c & 63U));
    } else if (c < 0x10000) {
        put(0xE0U | c >> 12U);
        put(0x80U | (c >> 6U & 63U));
        put(0x80U | (c & 63U));
    } else {
        put(0xF0U | c >> 18U);
        put(0x80U | (c >> 12U & 63U));
        put(0x80U | (c >> 6U & 63U));
        put(0x80U | (c & 63U));
    }
}

}  // namespace fangxing::base
