#include <re2/re2.h>

#include <cmath>

#include "base/instant.h"
#include "domain/record/schema_node.h"

namespace fangxing::record {

namespace {

bool is_day(std::string_view text) {
    // RFC 3339 §5.6 full-date: valid exactly when a moment of that day is.
    return text.size() == 10 && base::parse_instant(std::string(text) + "T00:00:00Z").has_value();
}

bool is_time(std::string_view text) {
    static const re2::RE2 form(R"(([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?)"
                               R"((Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])?)");
    return re2::RE2::FullMatch(re2::StringPiece(text.data(), text.size()), form);
}

// ISO 8601, either of days and times or of years and months: what FEEL has a type for.
bool is_duration(std::string_view text) {
    static const re2::RE2 months("-?P([0-9]{1,9}Y)?([0-9]{1,9}M)?");
    if (base::parse_duration(text)) return true;
    return !text.ends_with("P") &&
           re2::RE2::FullMatch(re2::StringPiece(text.data(), text.size()), months);
}

bool matches(std::string_view text, const re2::RE2& form) {
    return re2::RE2::FullMatch(re2::StringPiece(text.data(), text.size()), form);
}

}  // namespace

std::optional<JsonType> json_type(std::string_view name) {
    if (name == "null") return JsonType::null;
    if (name == "boolean") return JsonType::boolean;
    if (name == "integer") return JsonType::integer;
    if (name == "number") return JsonType::number;
    if (name == "string") return JsonType::string;
    if (name == "array") return JsonType::array;
    if (name == "object") return JsonType::object;
    return std::nullopt;
}

bool is_of_type(const base::Json& value, JsonType type) {
    switch (type) {
        case JsonType::null: return value.is_null();
        case JsonType::boolean: return value.boolean() != nullptr;
        // JSON Schema 2020-12 §6.1.1: a number without fraction is an integer, as 1.0 is.
        case JsonType::integer:
            return value.integer() || (value.real() && std::trunc(*value.real()) == *value.real());
        case JsonType::number: return value.integer() || value.real();
        case JsonType::string: return value.string() != nullptr;
        case JsonType::array: return value.array() != nullptr;
        case JsonType::object: return value.object() != nullptr;
    }
    return false;
}

std::optional<Format> known_format(std::string_view name) {
    if (name == "date") return Format::date;
    if (name == "date-time") return Format::date_time;
    if (name == "time") return Format::time;
    if (name == "duration") return Format::duration;
    if (name == "email") return Format::email;
    if (name == "uri") return Format::uri;
    return std::nullopt;
}

bool has_format(std::string_view text, Format format) {
    static const re2::RE2 email(R"([^\s@"<>]{1,64}@[A-Za-z0-9.-]{1,255})");
    static const re2::RE2 uri(R"([A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+)");
    switch (format) {
        case Format::date: return is_day(text);
        case Format::date_time: return base::parse_instant(text).has_value();
        case Format::time: return is_time(text);
        case Format::duration: return is_duration(text);
        case Format::email: return matches(text, email);
        case Format::uri: return matches(text, uri);
    }
    return false;
}

}  // namespace fangxing::record
