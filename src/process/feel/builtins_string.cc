// Functions on strings, by code point (DMN 1.5 §10.3.4.3).
#include <algorithm>
#include <array>

#include "process/feel/builtins.h"
#include "process/feel/letter_case.h"
#include "process/feel/utf8.h"

namespace fangxing::feel {

namespace {

struct Two {
    const std::string* text;
    const std::string* match;
    explicit operator bool() const { return text != nullptr && match != nullptr; }
};

Two two_strings(const Arguments& arguments) {
    return {arguments.string(0), arguments.string(1)};
}

// Positions count from 1, negative ones from the end; there is no position 0.
Value substring(const Arguments& arguments) {
    const auto* text = arguments.string(0);
    const auto start = arguments.integer(1);
    if (text == nullptr || !start) return {};
    const auto size = static_cast<std::int64_t>(count_code_points(*text));
    if (*start == 0 || *start > size || *start < -size)
        return arguments.wrong("feel.no_such_index");
    const auto from = *start > 0 ? *start - 1 : size + *start;
    auto length = size - from;
    if (arguments.size() > 2) {
        const auto wanted = arguments.integer(2);
        if (!wanted) return {};
        if (*wanted < 1) return arguments.wrong();
        length = std::min(length, *wanted);
    }
    const auto begin = byte_of(*text, static_cast<std::size_t>(from));
    const auto rest = std::string_view(*text).substr(begin);
    return rest.substr(0, byte_of(rest, static_cast<std::size_t>(length)));
}

Value string_length(const Arguments& arguments) {
    const auto* text = arguments.string(0);
    if (text == nullptr) return {};
    return static_cast<std::int64_t>(count_code_points(*text));
}

Value upper_case(const Arguments& arguments) {
    const auto* text = arguments.string(0);
    return text == nullptr ? Value() : Value(to_upper(*text));
}

Value lower_case(const Arguments& arguments) {
    const auto* text = arguments.string(0);
    return text == nullptr ? Value() : Value(to_lower(*text));
}

Value substring_before(const Arguments& arguments) {
    const auto given = two_strings(arguments);
    if (!given) return {};
    const auto at = given.text->find(*given.match);
    return at == std::string::npos ? Value("") : Value(given.text->substr(0, at));
}

Value substring_after(const Arguments& arguments) {
    const auto given = two_strings(arguments);
    if (!given) return {};
    const auto at = given.text->find(*given.match);
    return at == std::string::npos ? Value("")
                                   : Value(given.text->substr(at + given.match->size()));
}

Value contains_text(const Arguments& arguments) {
    const auto given = two_strings(arguments);
    return given ? Value(given.text->find(*given.match) != std::string::npos) : Value();
}

Value starts_with(const Arguments& arguments) {
    const auto given = two_strings(arguments);
    return given ? Value(given.text->starts_with(*given.match)) : Value();
}

Value ends_with(const Arguments& arguments) {
    const auto given = two_strings(arguments);
    return given ? Value(given.text->ends_with(*given.match)) : Value();
}

// Nulls are left out; everything else must be a string.
Value string_join(const Arguments& arguments) {
    const auto list = arguments.list(0);
    if (!list) return {};
    std::string delimiter;
    if (const auto* text = arguments[1].string()) delimiter = *text;
    if (!arguments[1].is_null() && arguments[1].string() == nullptr) return arguments.wrong();
    std::string joined;
    bool first = true;
    for (const auto& item : *list) {
        if (item.is_null()) continue;
        if (item.string() == nullptr) return arguments.wrong();
        if (!first) joined += delimiter;
        joined += *item.string();
        first = false;
        if (joined.size() > limits::string_bytes) return arguments.wrong("feel.too_much");
    }
    return joined;
}

constexpr auto string_table = std::to_array<Builtin>({
    {"substring", "string, start position, length?", substring},
    {"string length", "string", string_length},
    {"upper case", "string", upper_case},
    {"lower case", "string", lower_case},
    {"substring before", "string, match", substring_before},
    {"substring after", "string, match", substring_after},
    {"contains", "string, match", contains_text},
    {"starts with", "string, match", starts_with},
    {"ends with", "string, match", ends_with},
    {"string join", "list, delimiter?", string_join},
});

}  // namespace

std::span<const Builtin> string_builtins() {
    return string_table;
}

}  // namespace fangxing::feel
