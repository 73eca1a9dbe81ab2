// Text that is made in its place at the end of another, without a string of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "base/instant.h"

namespace fangxing::base {

// `make` fills exactly `size` characters from where it is told.
template <class Make>
void append_made(std::string& out, std::size_t size, const Make& make) {
    const auto before = out.size();
    const auto whole = before + size;  // not what is told: GCC 12 tells the capacity instead
    out.resize_and_overwrite(whole, [&](char* text, std::size_t) {
        make(text + before);
        return whole;
    });
}

// What `id_text` and `to_text` of a moment say (base/id.h, base/instant.h).
void append_id_text(std::string& out, std::int64_t value);
void append_text(std::string& out, Instant at);

// Eight characters at once. Each of these answers with the highest bit of every byte for which it
// is so, and perhaps of bytes behind such a one; zero where it is so of none.
using Eight = std::uint64_t;

constexpr Eight each_byte(unsigned char c) {
    return Eight{c} * 0x0101010101010101U;
}
constexpr Eight high_bits = each_byte(0x80);

inline Eight eight_at(const char* text) {
    Eight out = 0;
    std::memcpy(&out, text, sizeof out);
    return out;
}
constexpr Eight is_below(Eight text, unsigned char most) {  // `most` at most 128
    return (text - each_byte(most)) & ~text & high_bits;
}
constexpr Eight is_one(Eight text, char c) {
    return is_below(text ^ each_byte(static_cast<unsigned char>(c)), 1);
}

// What JSON writes with a backslash (RFC 8259 §7).
constexpr Eight is_escaped(Eight text) {
    return is_below(text, 0x20) | is_one(text, '"') | is_one(text, '\\');
}
// JSON writes all of it as it is.
inline bool is_plain(std::string_view text) {
    if (text.empty()) return true;
    if (text.size() < sizeof(Eight)) {
        Eight some = each_byte('-');
        std::memcpy(&some, text.data(), text.size());
        return is_escaped(some) == 0;
    }
    const auto last = text.size() - sizeof(Eight);
    for (std::size_t n = 0; n < last; n += sizeof(Eight)) {
        if (is_escaped(eight_at(text.data() + n)) != 0) return false;
    }
    return is_escaped(eight_at(text.data() + last)) == 0;
}

}  // namespace fangxing::base
