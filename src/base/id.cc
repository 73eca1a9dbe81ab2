#include "base/id.h"

#include <array>

#include "base/append.h"

namespace fangxing::base {
namespace {

constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t length = 13;
constexpr std::uint8_t no_digit = 255;

constexpr auto digit_values = [] {
    std::array<std::uint8_t, 256> out{};
    out.fill(no_digit);
    for (std::size_t n = 0; n < alphabet.size(); ++n) {
        out[static_cast<unsigned char>(alphabet[n])] = static_cast<std::uint8_t>(n);
    }
    return out;
}();

}  // namespace

void append_id_text(std::string& out, std::int64_t value) {
    append_made(out, length, [value](char* text) {
        auto rest = static_cast<std::uint64_t>(value);
        for (std::size_t n = length; n-- > 0; rest >>= 5U) text[n] = alphabet[rest & 31U];
    });
}

std::string id_text(std::int64_t value) {
    std::string out;
    append_id_text(out, value);
    return out;
}

std::optional<std::int64_t> parse_id(std::string_view text) {
    if (text.size() != length) return std::nullopt;
    std::uint64_t value = 0;
    for (const char c : text) {
        const auto digit = digit_values[static_cast<unsigned char>(c)];
        if (digit == no_digit || (value >> 58U) != 0) return std::nullopt;
        value = value << 5U | digit;
    }
    if (value == 0 || (value >> 63U) != 0) return std::nullopt;
    return static_cast<std::int64_t>(value);
}

}  // namespace fangxing::base
