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
// Copies what JSON writes as it is; false where something of it is escaped.
inline bool copy_plain(char* to, std::string_view text) {
    const auto* from = text.data();
    if (text.size() >= sizeof(Eight)) {
        const auto last = text.size() - sizeof(Eight);
        Eight some = eight_at(from + last);
        Eight escaped = is_escaped(some);
        std::memcpy(to + last, &some, sizeof some);
        for (std::size_t n = 0; n < last; n += sizeof(Eight)) {
            some = eight_at(from + n);
            escaped |= is_escaped(some);
            std::memcpy(to + n, &some, sizeof some);
        }
        return escaped == 0;
    }
    if (constexpr std::size_t half = sizeof(Eight) / 2; text.size() >= half) {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::memcpy(&first, from, half);
        std::memcpy(&last, from + text.size() - half, half);
        std::memcpy(to, &first, half);
        std::memcpy(to + text.size() - half, &last, half);
        return is_escaped(Eight{first} << 32U | last) == 0;
    }
    Eight some = each_byte('-');
    for (std::size_t n = 0; n < text.size(); ++n) {
        to[n] = from[n];
        some = (some << 8U) | static_cast<unsigned char>(from[n]);
    }
    return is_escaped(some) == 0;
}

// In quotes between these two marks, of which 0 is none; false, and nothing is added, where
// something of it is escaped.
inline bool append_quoted(std::string& out, char before, std::string_view text, char behind) {
    const auto length = out.size();
    const auto whole = length + text.size() + 4;
    bool is_plain = false;
    out.resize_and_overwrite(whole, [&](char* all, std::size_t) {
        auto* to = all + length;
        *to = before;
        to += before != 0 ? 1 : 0;
        *to++ = '"';
        is_plain = copy_plain(to, text);
        if (!is_plain) return length;
        to += text.size();
        *to++ = '"';
        *to = behind;
        to += behind != 0 ? 1 : 0;
        return static_cast<std::size_t>(to - all);
    });
    return is_plain;
}

}  // namespace fangxing::base
