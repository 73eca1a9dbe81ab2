// SHA-256 digests and random-looking text encodings; names of content, never of trust.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace fangxing::base {

// "sha256:" and 64 lower-case hexadecimal digits, or empty.
struct Digest {
    std::string text;

    auto operator<=>(const Digest&) const = default;
    explicit operator bool() const { return !text.empty(); }
};

Digest digest_of(std::string_view bytes);
// The 32 bytes themselves.
std::string sha256(std::string_view bytes);
std::optional<Digest> parse_digest(std::string_view text);

std::string hex(std::string_view bytes);
std::string base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);
// RFC 4648 §5 without padding, for tokens in addresses and cookies.
std::string base64url(std::string_view bytes);

}  // namespace fangxing::base
