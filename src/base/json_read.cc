#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

#include "base/json.h"
#include "base/json_reader.h"
#include "base/utf8.h"

namespace fangxing::base {
namespace {

constexpr std::size_t most_members = 100'000;
constexpr std::ptrdiff_t compared_pairwise = 12;  // names; more are sorted to find a repeated one

// Characters of a string that stand for themselves and are one byte long.
constexpr auto plain = [] {
    std::array<bool, 256> out{};
    for (std::size_t c = 0x20; c < 0x80; ++c) out[c] = c != '"' && c != '\\';
    return out;
}();

bool is_plain(char c) {
    return plain[static_cast<unsigned char>(c)];
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// §4 leaves repeated names open; here they are refused, since readers differ on them.
bool has_repeated(std::vector<Json::Member>::const_iterator first,
                  std::vector<Json::Member>::const_iterator last) {
    if (last - first <= compared_pairwise) {
        for (auto one = first; one != last; ++one) {
            for (auto other = first; other != one; ++other) {
                if (one->first == other->first) return true;
            }
        }
        return false;
    }
    std::vector<std::string_view> names;
    names.reserve(static_cast<std::size_t>(last - first));
    for (auto one = first; one != last; ++one) names.emplace_back(one->first);
    std::ranges::sort(names);
    return std::ranges::adjacent_find(names) != names.end();
}

}  // namespace

bool JsonReader::take(char c) {
    if (at_ == end_ || *at_ != c) return fail();
    ++at_;
    return true;
}

bool JsonReader::value(Json& out) {
    switch (next_sign()) {
        case '{': return object(out);
        case '[': return array(out);
        case '"': {
            std::string text;
            if (!string(text)) return false;
            out = std::move(text);
            return true;
        }
        case 't': return word("true", true, out);
        case 'f': return word("false", false, out);
        case 'n': return word("null", nullptr, out);
        default: return number(out);
    }
}

bool JsonReader::pass_over() {
    std::size_t open = 0;
    for (; at_ != end_; ++at_) {
        const char c = *at_;
        if (c == '"') {
            if (!pass_over_string()) return false;
        } else if (c == '{' || c == '[') {
            ++open;
        } else if (c == '}' || c == ']' || c == ',') {
            if (open == 0) return true;
            if (c != ',') --open;
        }
    }
    return fail();
}

// Stops at the closing quote.
bool JsonReader::pass_over_string() {
    const auto* from = ++at_;
    for (;; ++at_) {
        const auto left = static_cast<std::size_t>(end_ - at_);
        const auto* quote = static_cast<const char*>(std::memchr(at_, '"', left));
        at_ = quote ? quote : end_;
        if (!quote) return fail();
        const auto* behind = quote;
        while (behind != from && behind[-1] == '\\') --behind;
        if ((quote - behind) % 2 == 0) return true;  // else it is escaped and closes nothing
    }
}

bool JsonReader::word(std::string_view text, Json meaning, Json& out) {
    const std::string_view rest(at_, static_cast<std::size_t>(end_ - at_));
    if (!rest.starts_with(text)) return fail();
    at_ += text.size();
    out = std::move(meaning);
    return true;
}

bool JsonReader::enter(char closing, bool& closed) {
    if (next_sign() != (closing == '}' ? '{' : '[')) return fail();
    if (++depth_ > most_depth_) return fail("too_deep");
    ++at_;
    closed = next_sign() == closing;
    if (closed) {
        ++at_;
        --depth_;
    }
    return true;
}

bool JsonReader::next(char closing, bool& closed) {
    closed = next_sign() == closing;
    if (closed) --depth_;
    return closed ? take(closing) : take(',');
}

bool JsonReader::name(std::string_view& out) {
    if (next_sign() != '"') return fail();
    const auto* from = at_ + 1;
    if (!pass_over_string()) return false;
    out = {from, static_cast<std::size_t>(at_ - from)};
    ++at_;
    return colon();
}

bool JsonReader::colon() {
    next_sign();
    if (!take(':')) return false;
    next_sign();
    return true;
}

bool JsonReader::object(Json& out) {
    const auto from = members_.size();
    bool closed = false;
    if (!enter('}', closed)) return false;
    while (!closed) {
        if (!member() || !next('}', closed)) return false;
        if (members_.size() - from > most_members) return fail();
    }
    const auto first = members_.begin() + static_cast<std::ptrdiff_t>(from);
    if (has_repeated(first, members_.end())) return fail("repeated_name");
    out = Json::Object(std::move_iterator(first), std::move_iterator(members_.end()));
    members_.erase(first, members_.end());
    return true;
}

bool JsonReader::member() {
    std::string name;
    Json meaning;
    if (next_sign() != '"') return fail();
    if (!string(name)) return false;
    if (!colon() || !value(meaning)) return false;
    members_.emplace_back(std::move(name), std::move(meaning));
    return true;
}

bool JsonReader::array(Json& out) {
    const auto from = items_.size();
    bool closed = false;
    if (!enter(']', closed)) return false;
    while (!closed) {
        Json item;
        if (!value(item)) return false;
        items_.push_back(std::move(item));
        if (!next(']', closed)) return false;
    }
    const auto first = items_.begin() + static_cast<std::ptrdiff_t>(from);
    out = Json::Array(std::move_iterator(first), std::move_iterator(items_.end()));
    items_.erase(first, items_.end());
    return true;
}

// §6: [ minus ] int [ frac ] [ exp ]
bool JsonReader::number(Json& out) {
    const auto* from = at_;
    if (peek() == '-') ++at_;
    if (peek() == '0') {
        ++at_;
    } else if (!digits()) {
        return false;
    }
    const bool whole = peek() != '.' && peek() != 'e' && peek() != 'E';
    if (peek() == '.') {
        ++at_;
        if (!digits()) return false;
    }
    if (peek() == 'e' || peek() == 'E') {
        ++at_;
        if (peek() == '+' || peek() == '-') ++at_;
        if (!digits()) return false;
    }
    std::int64_t exact = 0;
    if (whole && std::from_chars(from, at_, exact).ec == std::errc{}) {
        out = exact;
        return true;
    }
    double real = 0;
    if (std::from_chars(from, at_, real).ec != std::errc{} || !std::isfinite(real)) {
        return fail("number");
    }
    out = real;
    return true;
}

bool JsonReader::digits() {
    if (!is_digit(peek())) return fail();
    while (is_digit(peek())) ++at_;
    return true;
}

// §7: what needs no escape is taken in one piece.
bool JsonReader::string(std::string& out) {
    ++at_;
    for (;;) {
        const auto* from = at_;
        for (;;) {
            while (at_ != end_ && is_plain(*at_)) ++at_;
            if (at_ == end_) return fail();
            if (*at_ == '"' || *at_ == '\\') break;
            if (!skip_wide()) return false;
        }
        out.append(from, at_);
        if (*at_++ == '"') return true;
        if (!escape(out)) return false;
    }
}

bool JsonReader::text(std::string_view& out, std::string& kept) {
    if (next_sign() != '"') return fail();
    const auto* from = at_ + 1;
    const auto* to = from;
    while (to != end_ && is_plain(*to)) ++to;
    if (to != end_ && *to == '"') {
        out = {from, static_cast<std::size_t>(to - from)};
        at_ = to + 1;
        return true;
    }
    kept.clear();
    if (!string(kept)) return false;
    out = kept;
    return true;
}

// A character of several bytes, well formed (RFC 3629 §4); controls are none.
bool JsonReader::skip_wide() {
    const auto lead = static_cast<unsigned char>(*at_);
    if (lead < 0xC2 || lead > 0xF4) return fail();
    const std::ptrdiff_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (end_ - at_ < size) return fail();
    const auto second = static_cast<unsigned char>(at_[1]);
    const unsigned lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < lowest || second > highest) return fail();
    for (std::ptrdiff_t n = 2; n < size; ++n) {
        if ((static_cast<unsigned char>(at_[n]) & 0xC0U) != 0x80U) return fail();
    }
    at_ += size;
    return true;
}

bool JsonReader::escape(std::string& out) {
    const char kind = peek();
    if (at_ != end_) ++at_;
    switch (kind) {
        case '"':
        case '\\':
        case '/': out += kind; return true;
        case 'b': out += '\b'; return true;
        case 'f': out += '\f'; return true;
        case 'n': out += '\n'; return true;
        case 'r': out += '\r'; return true;
        case 't': out += '\t'; return true;
        case 'u': return code_point(out);
        default: return fail();
    }
}

bool JsonReader::code_point(std::string& out) {
    unsigned unit = 0;
    if (!four_digits(unit)) return false;
    if (unit == 0) return fail("nul");
    if (unit >= 0xD800 && unit <= 0xDFFF) {
        unsigned low = 0;
        if (unit > 0xDBFF) return fail();  // the second half of a pair, alone
        if (!take('\\') || !take('u') || !four_digits(low)) return false;
        if (low < 0xDC00 || low > 0xDFFF) return fail();
        unit = 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
    }
    append_utf8(out, unit);
    return true;
}

bool JsonReader::four_digits(unsigned& out) {
    if (end_ - at_ < 4) return fail();
    const auto [stop, error] = std::from_chars(at_, at_ + 4, out, 16);
    if (error != std::errc{} || stop != at_ + 4) return fail();
    at_ += 4;
    return true;
}

Result<Json> parse_json(std::string_view text, const JsonLimits& limits) {
    if (text.size() > limits.bytes) {
        return refuse(Kind::too_large, "input.too_large",
                      {{"limit", std::to_string(limits.bytes)}});
    }
    JsonReader reader(text, limits.depth);
    Json out;
    if (reader.document(out)) return out;
    return refuse(Kind::malformed, "input.malformed",
                  {{"at", std::to_string(reader.place().at - text.data())}, {"why", reader.why()}});
}

}  // namespace fangxing::base
