#include "base/json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/append.h"
#include "base/ensure.h"

namespace fangxing::base {
namespace {

bool needs_escape(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

// How much of its beginning is written as it is.
std::size_t plain_length(std::string_view text) {
    std::size_t n = 0;
    for (; n + sizeof(Eight) <= text.size(); n += sizeof(Eight)) {
        if (is_escaped(eight_at(text.data() + n)) != 0) break;
    }
    while (n < text.size() && !needs_escape(text[n])) ++n;
    return n;
}

void write_escaped(char c, std::string& out) {
    constexpr std::string_view digits = "0123456789abcdef";
    switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default: {
            const auto byte = static_cast<unsigned char>(c);
            out += "\\u00";
            out += digits[byte >> 4U];
            out += digits[byte & 15U];
        }
    }
}

// Orders names by their UTF-16 code units (RFC 8785 §3.2.3): as UTF-8 bytes do, except that
// supplementary characters (first byte F0 to F4) come before U+E000 to U+FFFF (EE, EF).
bool utf16_less(const std::string& a, const std::string& b) {
    const auto rank = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0xF0) return 0xEEU;
        return byte >= 0xEE ? byte + 0x10U : unsigned{byte};
    };
    return std::ranges::lexicographical_compare(a, b, {}, rank, rank);
}

void write_object(const Json::Object& object, bool canonical, std::string& out);

void write(const Json& json, bool canonical, std::string& out) {
    if (json.is_null()) {
        out += "null";
    } else if (const auto* boolean = json.boolean()) {
        out += *boolean ? "true" : "false";
    } else if (const auto* whole = json.integer()) {
        write_number(out, *whole);
    } else if (const auto* real = json.real()) {
        write_number(out, *real);
    } else if (const auto* text = json.string()) {
        write_string(out, *text);
    } else if (const auto* array = json.array()) {
        out += '[';
        for (const auto& item : *array) {
            if (&item != array->data()) out += ',';
            write(item, canonical, out);
        }
        out += ']';
    } else {
        write_object(*json.object(), canonical, out);
    }
}

void write_object(const Json::Object& object, bool canonical, std::string& out) {
    out += '{';
    bool first = true;
    const auto write_member = [&](const Json::Member& member) {
        if (!std::exchange(first, false)) out += ',';
        write_string(out, member.first);
        out += ':';
        write(member.second, canonical, out);
    };
    if (canonical) {
        std::vector<const Json::Member*> members;
        members.reserve(object.size());
        for (const auto& member : object) members.push_back(&member);
        std::ranges::sort(members, [](auto* a, auto* b) { return utf16_less(a->first, b->first); });
        for (const auto* member : members) write_member(*member);
    } else {
        for (const auto& member : object) write_member(member);
    }
    out += '}';
}

}  // namespace

Json::~Json() = default;
Json::Json(Json&& other) noexcept = default;
Json& Json::operator=(Json&& other) noexcept = default;
Json::Json(const Json& other) = default;
Json& Json::operator=(const Json& other) = default;

const Json* Json::find(std::string_view name) const {
    const auto* members = object();
    if (!members) return nullptr;
    const auto at = std::ranges::find(*members, name, &Member::first);
    return at == members->end() ? nullptr : &at->second;
}

std::string Json::text(std::string_view name) const {
    const auto* member = find(name);
    const auto* value = member ? member->string() : nullptr;
    return value ? *value : std::string();
}

Json& Json::put(std::string_view name, Json value) {
    if (is_null()) value_ = Object{};
    auto& members = *object();
    const auto at = std::ranges::find(members, name, &Member::first);
    if (at != members.end()) {
        at->second = std::move(value);
        return at->second;
    }
    members.emplace_back(std::string(name), std::move(value));
    return members.back().second;
}

Json& Json::push(Json value) {
    if (is_null()) value_ = Array{};
    auto& items = *array();
    items.push_back(std::move(value));
    return items.back();
}

void write_string(std::string& out, std::string_view text) {
    if (append_quoted(out, 0, text, 0)) return;
    out += '"';
    for (auto plain = plain_length(text);; plain = plain_length(text)) {
        out.append(text.substr(0, plain));
        text.remove_prefix(plain);
        if (text.empty()) break;
        write_escaped(text.front(), out);
        text.remove_prefix(1);
    }
    out += '"';
}

void write_number(std::string& out, std::int64_t value) {
    std::array<char, 24> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    out.append(buffer.data(), end.ptr);
}

// ECMAScript's Number::toString, which RFC 8785 §3.2.2.3 asks for.
void write_number(std::string& out, double value) {
    ensure(std::isfinite(value), "JSON has no infinity");
    if (value == 0) {
        out += '0';
        return;
    }
    std::array<char, 40> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   std::chars_format::scientific);
    std::string_view text(buffer.data(), static_cast<std::size_t>(end.ptr - buffer.data()));
    if (text.front() == '-') {
        out += '-';
        text.remove_prefix(1);
    }
    const auto e = text.find('e');
    std::string digits(text.substr(0, 1));
    if (e > 2) digits += text.substr(2, e - 2);
    int exponent = 0;
    const auto power = text.substr(text[e + 1] == '+' ? e + 2 : e + 1);
    std::from_chars(power.data(), power.data() + power.size(), exponent);
    const int count = static_cast<int>(digits.size());
    const int point = exponent + 1;
    if (point > 21 || point < -5) {
        out += digits.substr(0, 1);
        if (count > 1) out += "." + digits.substr(1);
        out += point > 0 ? "e+" : "e-";
        out += std::to_string(std::abs(point - 1));
    } else if (point <= 0) {
        out += "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
    } else if (count <= point) {
        out += digits + std::string(static_cast<std::size_t>(point - count), '0');
    } else {
        out += digits.substr(0, static_cast<std::size_t>(point)) + "." +
               digits.substr(static_cast<std::size_t>(point));
    }
}

void write_text(std::string& out, const Json& json) {
    write(json, false, out);
}

std::string to_text(const Json& json) {
    std::string out;
    write_text(out, json);
    return out;
}

std::string canonical_text(const Json& json) {
    std::string out;
    write(json, true, out);
    return out;
}

}  // namespace fangxing::base
