// number, string, boolean, not, date, time, date and time, duration (DMN 1.5 §10.3.4.1-2).
#include <algorithm>
#include <array>

#include "process/feel/builtins.h"
#include "process/feel/read.h"

namespace fangxing::feel {

namespace {

template <class T>
Value value_or_wrong(const Arguments& arguments, const std::optional<T>& value) {
    return value ? Value(*value) : arguments.wrong("feel.no_value");
}

// The separator as one of those allowed, '\0' for null; nothing when it is another.
std::optional<char> separator(const Value& value, std::string_view allowed) {
    if (value.is_null()) return '\0';
    const auto* text = value.string();
    if (text == nullptr || text->size() != 1 ||
        allowed.find((*text)[0]) == std::string_view::npos) {
        return std::nullopt;
    }
    return (*text)[0];
}

Value number_of(const Arguments& arguments) {
    if (arguments.size() == 1 && arguments[0].number() != nullptr) return arguments[0];
    const auto* text = arguments.string(0);
    if (text == nullptr) return {};
    const auto grouping = separator(arguments[1], " ,.");
    const auto decimal = separator(arguments[2], ",.");
    if (!grouping || !decimal || (*grouping != '\0' && *grouping == *decimal)) {
        return arguments.wrong();
    }
    std::string plain;
    for (const char c : *text) {
        if (c == *grouping && c != '\0') continue;
        plain += c == *decimal ? '.' : c;
    }
    return value_or_wrong(arguments, Number::parse(plain));
}

Value string_of(const Arguments& arguments) {
    if (arguments[0].is_null()) return arguments.wrong();
    return to_text(arguments[0]);
}

Value boolean_of(const Arguments& arguments) {
    if (arguments[0].boolean() != nullptr) return arguments[0];
    const auto* text = arguments.string(0);
    if (text == nullptr) return {};
    if (*text == "true") return true;
    if (*text == "false") return false;
    return arguments.wrong("feel.no_value");
}

Value negation(const Arguments& arguments) {
    const auto* operand = arguments[0].boolean();
    return operand == nullptr ? arguments.wrong() : Value(!*operand);
}

Value date_from(const Arguments& arguments) {
    if (arguments[0].date() != nullptr) return arguments[0];
    if (const auto* at = arguments[0].date_time()) return at->date;
    const auto* text = arguments.string(0);
    return text == nullptr ? Value() : value_or_wrong(arguments, parse_date(*text));
}

std::optional<Date> valid_date(std::optional<std::int64_t> year, std::optional<std::int64_t> month,
                               std::optional<std::int64_t> day) {
    if (!year || !month || !day || *month < 1 || *month > 12 || *day < 1 || *day > 31) return {};
    if (*year < -999'999'999 || *year > 999'999'999) return std::nullopt;
    const Date date{static_cast<std::int32_t>(*year), static_cast<std::uint8_t>(*month),
                    static_cast<std::uint8_t>(*day)};
    return date.is_valid() ? std::optional(date) : std::nullopt;
}

Value date_of_parts(const Arguments& arguments) {
    return value_or_wrong(
        arguments, valid_date(arguments.integer(0), arguments.integer(1), arguments.integer(2)));
}

std::optional<Zone> zone_of(const Value& offset) {
    if (offset.is_null()) return Zone{};
    const auto* duration = offset.day_time();
    constexpr std::int64_t limit = 14 * 3600;
    if (duration == nullptr || duration->seconds > limit || duration->seconds < -limit) return {};
    return Zone::of_offset(static_cast<std::int32_t>(duration->seconds));
}

// Hour, minute, second (which may have a fraction) and offset, from that argument on.
std::optional<Time> time_of(const Arguments& arguments, std::size_t first) {
    const auto hour = arguments.integer(first);
    const auto minute = arguments.integer(first + 1);
    const auto* second = arguments.number(first + 2);
    const auto zone = zone_of(arguments[first + 3]);
    if (!hour || !minute || second == nullptr || !zone) return std::nullopt;
    const bool fits = *hour >= 0 && *hour < 24 && *minute >= 0 && *minute < 60 &&
                      !second->is_negative() && *second < Number(std::int64_t{60});
    if (!fits) return std::nullopt;
    const auto exact = second->times(Number(ns_per_second)).value_or(Number());
    const auto ns = exact.rounded(Number(), Rounding::down).value_or(Number());
    const auto minutes = *hour * 60 + *minute;
    return Time{minutes * 60 * ns_per_second + ns.integer().value_or(0), *zone};
}

Value time_from(const Arguments& arguments) {
    if (arguments[0].time() != nullptr) return arguments[0];
    if (const auto* at = arguments[0].date_time()) return at->time;
    if (arguments[0].date() != nullptr) return Time{0, Zone::of_offset(0)};
    const auto* text = arguments.string(0);
    return text == nullptr ? Value() : value_or_wrong(arguments, parse_time(*text));
}

Value time_of_parts(const Arguments& arguments) {
    return value_or_wrong(arguments, time_of(arguments, 0));
}

Value date_time_from(const Arguments& arguments) {
    if (arguments[0].date_time() != nullptr) return arguments[0];
    if (const auto* date = arguments[0].date()) return DateTime{*date, {}};
    const auto* text = arguments.string(0);
    return text == nullptr ? Value() : value_or_wrong(arguments, parse_date_time(*text));
}

Value date_time_of(const Arguments& arguments) {
    const auto* time = arguments[1].time();
    const auto* date = arguments[0].date();
    if (const auto* at = arguments[0].date_time()) date = &at->date;
    if (date == nullptr || time == nullptr) return arguments.wrong();
    return DateTime{*date, *time};
}

Value date_time_of_parts(const Arguments& arguments) {
    const auto date = valid_date(arguments.integer(0), arguments.integer(1), arguments.integer(2));
    const auto time = time_of(arguments, 3);
    if (!date || !time) return arguments.wrong("feel.no_value");
    return DateTime{*date, *time};
}

Value duration_from(const Arguments& arguments) {
    const auto& from = arguments[0];
    if (from.day_time() != nullptr || from.year_month() != nullptr) return from;
    const auto* text = arguments.string(0);
    if (text == nullptr) return {};
    auto duration = read_duration(*text);
    return duration.is_null() ? arguments.wrong("feel.no_value") : duration;
}

const Date* date_in(const Value& value) {
    if (const auto* at = value.date_time()) return &at->date;
    return value.date();
}

// §10.3.4.1: whole months between the two; the time of day does not count.
Value months_between(const Arguments& arguments) {
    const auto* from = date_in(arguments[0]);
    const auto* to = date_in(arguments[1]);
    if (from == nullptr || to == nullptr) return arguments.wrong();
    auto months = (std::int64_t{to->year} - from->year) * 12 + to->month - from->month;
    if (months > 0 && to->day < from->day) --months;
    if (months < 0 && to->day > from->day) ++months;
    return YearMonth{months};
}

constexpr auto conversion_table = std::to_array<Builtin>({
    {"number", "from", number_of},
    {"number", "from, grouping separator, decimal separator", number_of},
    {"string", "from", string_of},
    {"boolean", "from", boolean_of},
    {"not", "negand", negation},
    {"date", "from", date_from},
    {"date", "year, month, day", date_of_parts},
    {"time", "from", time_from},
    {"time", "hour, minute, second, offset?", time_of_parts},
    {"date and time", "from", date_time_from},
    {"date and time", "date, time", date_time_of},
    {"date and time", "year, month, day, hour, minute, second, offset?", date_time_of_parts},
    {"duration", "from", duration_from},
    {"years and months duration", "from, to", months_between},
});

}  // namespace

std::span<const Builtin> conversion_builtins() {
    return conversion_table;
}

}  // namespace fangxing::feel
