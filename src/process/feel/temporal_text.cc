// Reading and writing of days, times and durations: XML Schema Part 2 §3.2.6-9, with FEEL's @zone.
#include <date/tz.h>
#include <fmt/core.h>

#include <cstdlib>
#include <limits>

#include "process/feel/temporal.h"

namespace fangxing::feel {

namespace {

constexpr std::int32_t offset_limit_s = 14 * 3600;

// Walks over a text; every reader leaves it where it was when it does not match.
class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text) {}

    bool at_end() const { return at_ == text_.size(); }
    char peek() const { return at_end() ? '\0' : text_[at_]; }
    std::string_view rest() const { return text_.substr(at_); }
    bool skip(char c) {
        if (peek() != c || at_end()) return false;
        ++at_;
        return true;
    }
    std::string_view digits() {
        const auto from = at_;
        while (peek() >= '0' && peek() <= '9') ++at_;
        return text_.substr(from, at_ - from);
    }
    // Exactly two digits.
    std::optional<int> pair() {
        const auto from = at_;
        const auto found = digits();
        if (found.size() != 2) {
            at_ = from;
            return std::nullopt;
        }
        return (found[0] - '0') * 10 + (found[1] - '0');
    }

  private:
    std::string_view text_;
    std::size_t at_ = 0;
};

std::optional<std::int64_t> whole(std::string_view digits) {
    if (digits.empty()) return std::nullopt;
    std::int64_t value = 0;
    for (const char c : digits) {
        if (__builtin_mul_overflow(value, std::int64_t{10}, &value)) return std::nullopt;
        if (__builtin_add_overflow(value, std::int64_t{c - '0'}, &value)) return std::nullopt;
    }
    return value;
}

// Nanoseconds of the digits after the point; more than nine are cut off.
std::int32_t fraction(std::string_view digits) {
    std::int32_t value = 0;
    for (std::size_t i = 0; i < 9; ++i) {
        value = value * 10 + (i < digits.size() ? digits[i] - '0' : 0);
    }
    return value;
}

std::optional<Date> read_date(Reader& in) {
    const bool negative = in.skip('-');
    const auto year = in.digits();
    if (year.size() < 4 || year.size() > 9 || (year.size() > 4 && year[0] == '0')) return {};
    if (!in.skip('-')) return std::nullopt;
    const auto month = in.pair();
    if (!month || !in.skip('-')) return std::nullopt;
    const auto day = in.pair();
    if (!day) return std::nullopt;
    const auto number = static_cast<std::int32_t>(whole(year).value_or(0));
    if (negative && number == 0) return std::nullopt;
    const Date date{negative ? -number : number, static_cast<std::uint8_t>(*month),
                    static_cast<std::uint8_t>(*day)};
    if (!date.is_valid()) return std::nullopt;
    return date;
}

// "Z" or "z" (the standard's own examples write both), "+01:00", "-05:30:15", "@Europe/Paris" or
// nothing at all, up to the end of the text.
std::optional<Zone> read_zone(Reader& in) {
    if (in.at_end()) return Zone{};
    if (in.skip('@')) return Zone::of_name(in.rest());
    if (in.skip('Z') || in.skip('z')) {
        return in.at_end() ? std::optional(Zone::of_offset(0)) : std::nullopt;
    }
    const bool west = in.peek() == '-';
    if (!in.skip('+') && !in.skip('-')) return std::nullopt;
    const auto hour = in.pair();
    if (!hour || !in.skip(':')) return std::nullopt;
    const auto minute = in.pair();
    const auto second = in.skip(':') ? in.pair() : std::optional(0);
    if (!minute || !second || !in.at_end() || *minute > 59 || *second > 59) return std::nullopt;
    const auto offset = *hour * 3600 + *minute * 60 + *second;
    if (offset > offset_limit_s) return std::nullopt;
    return Zone::of_offset(west ? -offset : offset);
}

// 24:00:00 is given as a whole day of nanoseconds; the caller folds it.
std::optional<Time> read_time(Reader& in) {
    const auto hour = in.pair();
    if (!hour || !in.skip(':')) return std::nullopt;
    const auto minute = in.pair();
    if (!minute || !in.skip(':')) return std::nullopt;
    const auto second = in.pair();
    if (!second || *minute > 59 || *second > 59) return std::nullopt;
    std::int32_t ns = 0;
    if (in.skip('.')) {
        const auto digits = in.digits();
        if (digits.empty()) return std::nullopt;
        ns = fraction(digits);
    }
    const auto total = (*hour * 3600LL + *minute * 60LL + *second) * ns_per_second + ns;
    if (total > ns_per_day) return std::nullopt;
    const auto zone = read_zone(in);
    if (!zone) return std::nullopt;
    return Time{total, *zone};
}

std::string clock_text(std::int64_t ns) {
    const Time time{ns, {}};
    auto text = fmt::format("{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second());
    if (const auto below = ns % ns_per_second; below != 0) {
        text += fmt::format(".{:09}", below);
        while (text.back() == '0') text.pop_back();
    }
    return text;
}

// One "12H" of a duration; false when the text is wrong, untouched when the part is absent.
bool add_part(Reader& in, char unit, std::int64_t factor, std::int64_t& sum, bool& any) {
    Reader look = in;
    const auto digits = look.digits();
    if (digits.empty() || !look.skip(unit)) return true;
    const auto value = whole(digits);
    std::int64_t part = 0;
    if (!value || __builtin_mul_overflow(*value, factor, &part)) return false;
    if (__builtin_add_overflow(sum, part, &sum)) return false;
    in = look;
    any = true;
    return true;
}

// "1.5S" of a duration.
bool add_seconds(Reader& in, DayTime& sum, bool& any) {
    Reader look = in;
    const auto value = whole(look.digits());
    if (!value) return true;
    std::string_view below;
    if (look.skip('.')) {
        below = look.digits();
        if (below.empty()) return false;
    }
    if (!look.skip('S')) return true;
    if (__builtin_add_overflow(sum.seconds, *value, &sum.seconds)) return false;
    sum.nanoseconds = fraction(below);
    in = look;
    any = true;
    return true;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    Reader in(text);
    const auto date = read_date(in);
    if (!date || !in.at_end()) return std::nullopt;
    return date;
}

std::optional<Time> parse_time(std::string_view text) {
    Reader in(text);
    auto time = read_time(in);
    if (!time) return std::nullopt;
    time->ns %= ns_per_day;
    return time;
}

std::optional<DateTime> parse_date_time(std::string_view text) {
    Reader in(text);
    const auto date = read_date(in);
    if (!date) return std::nullopt;
    if (in.at_end()) return DateTime{*date, {}};
    if (!in.skip('T')) return std::nullopt;
    auto time = read_time(in);
    if (!time) return std::nullopt;
    if (time->ns < ns_per_day) return DateTime{*date, *time};
    const auto next = Date::from_days(date->days() + 1);  // 24:00:00 is the next day's midnight
    if (!next) return std::nullopt;
    return DateTime{*next, {0, time->zone}};
}

std::optional<DayTime> parse_day_time(std::string_view text) {
    Reader in(text);
    const bool negative = in.skip('-');
    if (!in.skip('P')) return std::nullopt;
    DayTime sum;
    bool any = false;
    if (!add_part(in, 'D', seconds_per_day, sum.seconds, any)) return std::nullopt;
    if (in.skip('T')) {
        any = false;
        if (!add_part(in, 'H', 3600, sum.seconds, any)) return std::nullopt;
        if (!add_part(in, 'M', 60, sum.seconds, any)) return std::nullopt;
        if (!add_seconds(in, sum, any)) return std::nullopt;
    }
    constexpr auto limit = std::numeric_limits<std::int64_t>::max() / 4;
    if (!any || !in.at_end() || sum.seconds > limit) return std::nullopt;
    return negative ? -sum : sum;
}

std::optional<YearMonth> parse_year_month(std::string_view text) {
    Reader in(text);
    const bool negative = in.skip('-');
    if (!in.skip('P')) return std::nullopt;
    std::int64_t months = 0;
    bool any = false;
    if (!add_part(in, 'Y', 12, months, any)) return std::nullopt;
    if (!add_part(in, 'M', 1, months, any)) return std::nullopt;
    if (!any || !in.at_end()) return std::nullopt;
    return YearMonth{negative ? -months : months};
}

std::string to_text(const Zone& zone) {
    switch (zone.kind) {
        case Zone::Kind::local: return "";
        case Zone::Kind::named: return "@" + zone.named->name();
        case Zone::Kind::offset: break;
    }
    if (zone.offset_s == 0) return "Z";
    const auto seconds = std::abs(zone.offset_s);
    auto text = fmt::format("{}{:02}:{:02}", zone.offset_s < 0 ? '-' : '+', seconds / 3600,
                            seconds / 60 % 60);
    if (seconds % 60 != 0) text += fmt::format(":{:02}", seconds % 60);
    return text;
}

std::string to_text(const Date& date) {
    return fmt::format("{}{:04}-{:02}-{:02}", date.year < 0 ? "-" : "", std::abs(date.year),
                       date.month, date.day);
}

std::string to_text(const Time& time) {
    return clock_text(time.ns) + to_text(time.zone);
}

std::string to_text(const DateTime& at) {
    return to_text(at.date) + "T" + to_text(at.time);
}

std::string to_text(const DayTime& duration) {
    const bool negative = duration.seconds < 0;
    const auto positive = negative ? -duration : duration;
    if (positive.seconds == 0 && positive.nanoseconds == 0) return "PT0S";
    std::string text = negative ? "-P" : "P";
    const auto days = positive.seconds / seconds_per_day;
    const auto within = positive.seconds % seconds_per_day;
    if (days != 0) text += fmt::format("{}D", days);
    if (within == 0 && positive.nanoseconds == 0) return text;
    text += "T";
    if (within >= 3600) text += fmt::format("{}H", within / 3600);
    if (within / 60 % 60 != 0) text += fmt::format("{}M", within / 60 % 60);
    if (positive.nanoseconds != 0) {
        text += fmt::format("{}.{:09}", within % 60, positive.nanoseconds);
        while (text.back() == '0') text.pop_back();
        text += "S";
    } else if (within % 60 != 0) {
        text += fmt::format("{}S", within % 60);
    }
    return text;
}

std::string to_text(const YearMonth& duration) {
    if (duration.months == 0) return "P0M";
    const auto months = std::abs(duration.months);
    std::string text = duration.months < 0 ? "-P" : "P";
    if (months >= 12) text += fmt::format("{}Y", months / 12);
    if (months % 12 != 0) text += fmt::format("{}M", months % 12);
    return text;
}

}  // namespace fangxing::feel
