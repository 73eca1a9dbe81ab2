#include "base/json.h"

#include <algorithm>
#include <array>
#include <boost/json/basic_parser_impl.hpp>
#include <charconv>
#include <cmath>
#include <unordered_set>

#include "base/ensure.h"

namespace fangxing::base {
namespace {

namespace parser = boost::json;

// Builds a Json while Boost.JSON reads; the stack holds the open arrays and objects.
struct Builder {
    static constexpr std::size_t max_object_size = 100'000;
    static constexpr std::size_t max_array_size = 1'000'000;
    static constexpr std::size_t max_key_size = 4'096;
    static constexpr std::size_t max_string_size = std::size_t{1} << 30;

    struct Open {
        Json value;
        std::string name;
        std::unordered_set<std::string> names;
    };

    std::vector<Open> open;
    Json root;
    std::string text;
    std::string why;

    bool fail(parser::error_code& error, std::string reason) {
        why = std::move(reason);
        error = parser::error::syntax;
        return false;
    }
    bool add(Json value, parser::error_code& error) {
        if (open.empty()) {
            root = std::move(value);
            return true;
        }
        auto& top = open.back();
        if (auto* array = top.value.array()) {
            array->push_back(std::move(value));
            return true;
        }
        if (!top.names.insert(top.name).second) return fail(error, "repeated_name");
        top.value.object()->emplace_back(std::move(top.name), std::move(value));
        top.name.clear();
        return true;
    }
    bool close(parser::error_code& error) {
        Json value = std::move(open.back().value);
        open.pop_back();
        return add(std::move(value), error);
    }

    bool on_document_begin(parser::error_code&) { return true; }
    bool on_document_end(parser::error_code&) { return true; }
    bool on_object_begin(parser::error_code&) {
        open.push_back({Json(Json::Object{}), {}, {}});
        return true;
    }
    bool on_object_end(std::size_t, parser::error_code& error) { return close(error); }
    bool on_array_begin(parser::error_code&) {
        open.push_back({Json(Json::Array{}), {}, {}});
        return true;
    }
    bool on_array_end(std::size_t, parser::error_code& error) { return close(error); }
    bool on_key_part(parser::string_view part, std::size_t, parser::error_code&) {
        text.append(part.data(), part.size());
        return true;
    }
    bool on_key(parser::string_view part, std::size_t, parser::error_code& error) {
        text.append(part.data(), part.size());
        if (text.find('\0') != std::string::npos) return fail(error, "nul");
        open.back().name = std::exchange(text, {});
        return true;
    }
    bool on_string_part(parser::string_view part, std::size_t, parser::error_code&) {
        text.append(part.data(), part.size());
        return true;
    }
    bool on_string(parser::string_view part, std::size_t, parser::error_code& error) {
        text.append(part.data(), part.size());
        if (text.find('\0') != std::string::npos) return fail(error, "nul");
        return add(Json(std::exchange(text, {})), error);
    }
    bool on_number_part(parser::string_view, parser::error_code&) { return true; }
    bool on_int64(std::int64_t value, parser::string_view, parser::error_code& error) {
        return add(Json(value), error);
    }
    bool on_uint64(std::uint64_t value, parser::string_view, parser::error_code& error) {
        return add(Json(static_cast<double>(value)), error);
    }
    // Boost 1.81 rounds some doubles wrongly; the text is read again by the standard library.
    bool on_double(double, parser::string_view part, parser::error_code& error) {
        double value = 0;
        const auto [end, problem] = std::from_chars(part.data(), part.data() + part.size(), value);
        if (problem != std::errc{} || end != part.data() + part.size() || !std::isfinite(value)) {
            return fail(error, "number");
        }
        return add(Json(value), error);
    }
    bool on_bool(bool value, parser::error_code& error) { return add(Json(value), error); }
    bool on_null(parser::error_code& error) { return add(Json(), error); }
    bool on_comment_part(parser::string_view, parser::error_code&) { return true; }
    bool on_comment(parser::string_view, parser::error_code&) { return true; }
};

void write_string(const std::string& text, std::string& out) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        switch (c) {
            case '"': out += "\\\""; break;
            case '\\': out += "\\\\"; break;
            case '\b': out += "\\b"; break;
            case '\f': out += "\\f"; break;
            case '\n': out += "\\n"; break;
            case '\r': out += "\\r"; break;
            case '\t': out += "\\t"; break;
            default:
                if (byte < 0x20) {
                    out += "\\u00";
                    out += digits[byte >> 4U];
                    out += digits[byte & 15U];
                } else {
                    out += c;
                }
        }
    }
    out += '"';
}

// ECMAScript's Number::toString, which RFC 8785 §3.2.2.3 asks for.
void write_number(double value, std::string& out) {
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

void write(const Json& json, bool canonical, std::string& out) {
    if (json.is_null()) {
        out += "null";
    } else if (const auto* boolean = json.boolean()) {
        out += *boolean ? "true" : "false";
    } else if (const auto* whole = json.integer()) {
        out += std::to_string(*whole);
    } else if (const auto* real = json.real()) {
        write_number(*real, out);
    } else if (const auto* text = json.string()) {
        write_string(*text, out);
    } else if (const auto* array = json.array()) {
        out += '[';
        for (const auto& item : *array) {
            if (&item != array->data()) out += ',';
            write(item, canonical, out);
        }
        out += ']';
    } else {
        const auto& object = *json.object();
        std::vector<const Json::Member*> members;
        members.reserve(object.size());
        for (const auto& member : object) members.push_back(&member);
        if (canonical) {
            std::ranges::sort(members,
                              [](auto* a, auto* b) { return utf16_less(a->first, b->first); });
        }
        out += '{';
        bool first = true;
        for (const auto* member : members) {
            if (!std::exchange(first, false)) out += ',';
            write_string(member->first, out);
            out += ':';
            write(member->second, canonical, out);
        }
        out += '}';
    }
}

}  // namespace

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

Result<Json> parse_json(std::string_view text, const JsonLimits& limits) {
    if (text.size() > limits.bytes) {
        return refuse(Kind::too_large, "input.too_large",
                      {{"limit", std::to_string(limits.bytes)}});
    }
    parser::parse_options options;
    options.max_depth = limits.depth;
    parser::basic_parser<Builder> reader(options);
    parser::error_code error;
    const auto read = reader.write_some(false, text.data(), text.size(), error);
    const bool trailing =
        !error && text.substr(read).find_first_not_of(" \t\r\n") != std::string_view::npos;
    if (error || !reader.done() || trailing) {
        const auto& why = reader.handler().why;
        return refuse(Kind::malformed, "input.malformed",
                      {{"at", std::to_string(read)},
                       {"why", !why.empty()                       ? why
                               : error == parser::error::too_deep ? "too_deep"
                                                                  : "syntax"}});
    }
    return std::move(reader.handler().root);
}

std::string to_text(const Json& json) {
    std::string out;
    write(json, false, out);
    return out;
}

std::string canonical_text(const Json& json) {
    std::string out;
    write(json, true, out);
    return out;
}

}  // namespace fangxing::base
