// Writes code points as UTF-8 (RFC 3629 §3).
#pragma once

#include <string>

namespace fangxing::base {

// `c` is a Unicode scalar value: no half of a surrogate pair, none beyond U+10FFFF.
void append_utf8(std::string& text, char32_t c);

}  // namespace fangxing::base
