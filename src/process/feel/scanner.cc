#include "process/feel/scanner.h"

#include "base/utf8.h"
#include "process/feel/utf8.h"

namespace fangxing::feel {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// §10.3.1.2, grammar rule 30: signs that may occur inside of a name.
bool is_name_sign(char32_t c) {
    return c == '.' || c == '/' || c == '-' || c == '\'' || c == '+' || c == '*';
}

std::optional<char32_t> hexadecimal(std::string_view digits) {
    char32_t value = 0;
    for (const char c : digits) {
        value <<= 4U;
        if (is_digit(c)) {
            value += static_cast<char32_t>(c - '0');
        } else if (c >= 'a' && c <= 'f') {
            value += static_cast<char32_t>(c - 'a' + 10);
        } else if (c >= 'A' && c <= 'F') {
            value += static_cast<char32_t>(c - 'A' + 10);
        } else {
            return std::nullopt;
        }
    }
    return value;
}

}  // namespace

void Scanner::skip() {
    while (at_ < text_.size()) {
        const auto rest = text_.substr(at_);
        if (rest.starts_with("//")) {
            const auto end = text_.find('\n', at_);
            at_ = end == std::string_view::npos ? text_.size() : end;
            continue;
        }
        if (rest.starts_with("/*")) {
            const auto end = text_.find("*/", at_ + 2);
            at_ = end == std::string_view::npos ? text_.size() : end + 2;
            continue;
        }
        const auto next = code_point_at(text_, at_);
        if (!is_space(next.value)) return;
        at_ += next.length;
    }
}

bool Scanner::at_end() {
    skip();
    return at_ == text_.size();
}

bool Scanner::looks_at(std::string_view sign) {
    skip();
    return text_.substr(at_).starts_with(sign);
}

bool Scanner::take(std::string_view sign) {
    if (!looks_at(sign)) return false;
    at_ += sign.size();
    return true;
}

bool Scanner::looks_at_word(std::string_view word) {
    if (!looks_at(word)) return false;
    const auto end = at_ + word.size();
    return end == text_.size() || !is_name_part(code_point_at(text_, end).value);
}

bool Scanner::take_word(std::string_view word) {
    if (!looks_at_word(word)) return false;
    at_ += word.size();
    return true;
}

std::string_view Scanner::word() {
    skip();
    const auto from = at_;
    auto next = code_point_at(text_, at_);
    if (at_ >= text_.size() || !is_name_start(next.value)) return {};
    while (at_ < text_.size() && is_name_part(next.value)) {
        at_ += next.length;
        next = code_point_at(text_, at_);
    }
    return text_.substr(from, at_ - from);
}

std::optional<std::size_t> Scanner::end_of_name(std::string_view name) {
    skip();
    auto at = at_;
    for (std::size_t i = 0; i < name.size();) {
        if (at >= text_.size()) return std::nullopt;
        const auto next = code_point_at(text_, at);
        if (name[i] == ' ' && is_space(next.value)) {
            while (at < text_.size() && is_space(code_point_at(text_, at).value)) {
                at += code_point_at(text_, at).length;
            }
            ++i;
            continue;
        }
        if (text_[at] != name[i]) return std::nullopt;
        ++at;
        ++i;
    }
    // A name is not found in the beginning of a longer word.
    const bool ends_in_part =
        !name.empty() && !is_name_sign(static_cast<unsigned char>(name.back()));
    if (at < text_.size() && ends_in_part && is_name_part(code_point_at(text_, at).value))
        return {};
    return at;
}

bool Scanner::take_name(std::string_view name) {
    const auto end = end_of_name(name);
    if (end) at_ = *end;
    return end.has_value();
}

bool Scanner::looks_at_number() {
    skip();
    const auto rest = text_.substr(at_);
    return !rest.empty() &&
           (is_digit(rest[0]) || (rest.size() > 1 && rest[0] == '.' && is_digit(rest[1])));
}

std::optional<Number> Scanner::number() {
    skip();
    auto end = at_;
    const auto digits = [&] {
        while (end < text_.size() && is_digit(text_[end])) ++end;
    };
    const auto digit_at = [&](std::size_t at) { return at < text_.size() && is_digit(text_[at]); };
    digits();
    // `1..3` is a range, not 1. and .3
    if (end < text_.size() && text_[end] == '.' && digit_at(end + 1)) {
        ++end;
        digits();
    }
    if (end < text_.size() && (text_[end] == 'e' || text_[end] == 'E')) {
        auto exponent = end + 1;
        if (exponent < text_.size() && (text_[exponent] == '+' || text_[exponent] == '-'))
            ++exponent;
        if (digit_at(exponent)) {
            end = exponent;
            digits();
        }
    }
    const auto number = Number::parse(text_.substr(at_, end - at_));
    if (number) at_ = end;
    return number;
}

// \uXXXX (two of them for a pair of surrogates) or \UXXXXXX, `at` on the letter; moves behind it.
std::optional<char32_t> Scanner::escaped_code_point(std::size_t& at) const {
    const std::size_t length = text_[at] == 'U' ? 6 : 4;
    if (at + length >= text_.size()) return std::nullopt;
    auto value = hexadecimal(text_.substr(at + 1, length));
    if (!value) return std::nullopt;
    at += length + 1;
    if (*value >= 0xD800 && *value < 0xDC00 && text_.substr(at).starts_with("\\u")) {
        const auto low =
            at + 6 <= text_.size() ? hexadecimal(text_.substr(at + 2, 4)) : std::nullopt;
        if (low && *low >= 0xDC00 && *low < 0xE000) {
            at += 6;
            return 0x10000 + ((*value - 0xD800) << 10U) + (*low - 0xDC00);
        }
    }
    if (*value >= 0xD800 && *value < 0xE000) return 0xFFFD;  // half a pair is no character
    return *value == 0 || *value > 0x10FFFF ? std::nullopt : value;
}

std::optional<std::string> Scanner::string() {
    skip();
    std::string out;
    auto at = at_ + 1;
    while (at < text_.size() && text_[at] != '"') {
        if (text_[at] != '\\' || at + 1 >= text_.size()) {
            out += text_[at++];
            continue;
        }
        const char c = text_[++at];
        const std::string_view plain = "\"\\'nrt";
        const std::string_view meant = "\"\\'\n\r\t";
        if (const auto found = plain.find(c); found != std::string_view::npos) {
            out += meant[found];
            ++at;
            continue;
        }
        if (c == 'u' || c == 'U') {
            if (const auto value = escaped_code_point(at)) {
                base::append_utf8(out, *value);
                continue;
            }
        }
        // Any other escape stands for itself, so that "\d" can be written in patterns.
        out += '\\';
    }
    if (at >= text_.size()) return std::nullopt;
    at_ = at + 1;
    return out;
}

std::string Scanner::key() {
    skip();
    std::string out;
    auto at = at_;
    bool spaced = false;
    for (; at < text_.size() && text_[at] != ':';) {
        const auto next = code_point_at(text_, at);
        if (is_space(next.value)) {
            spaced = !out.empty();
        } else {
            const bool fits = out.empty() ? is_name_start(next.value)
                                          : is_name_part(next.value) || is_name_sign(next.value);
            if (!fits) return {};
            if (spaced) out += ' ';
            spaced = false;
            out += text_.substr(at, next.length);
        }
        at += next.length;
    }
    if (at >= text_.size()) return {};
    if (!out.empty()) at_ = at;
    return out;
}

}  // namespace fangxing::feel
