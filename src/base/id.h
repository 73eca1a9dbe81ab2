// Identifiers: 63-bit time-ordered integers inside, 13 characters of base32 outside.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace fangxing::base {

// Crockford's base32 in lower case, always 13 characters; reading accepts no others.
std::string id_text(std::int64_t value);
std::optional<std::int64_t> parse_id(std::string_view text);

// The id of a Tag; two nouns' ids do not mix. Zero means "none".
template <class Tag>
struct Id {
    std::int64_t value = 0;

    auto operator<=>(const Id&) const = default;
    explicit operator bool() const { return value != 0; }
    std::string text() const { return id_text(value); }
    static std::optional<Id> parse(std::string_view text) {
        const auto value = parse_id(text);
        if (!value) return std::nullopt;
        return Id{*value};
    }
};

// An id of a noun that the referring one may not know (see the order of rooms and folders).
struct AnyTag;
using Ref = Id<AnyTag>;

}  // namespace fangxing::base

template <class Tag>
struct std::hash<fangxing::base::Id<Tag>> {
    std::size_t operator()(fangxing::base::Id<Tag> id) const noexcept {
        return std::hash<std::int64_t>{}(id.value);
    }
};
