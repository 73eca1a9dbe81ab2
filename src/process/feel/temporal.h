// FEEL's days and times (DMN 1.5 §10.3.2.3.4-8): values, their text and their calendar arithmetic.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"

namespace date {
class time_zone;
}

namespace fangxing::feel {

// Nothing (local time), a fixed offset, or a zone of the IANA database.
struct Zone {
    enum class Kind : std::uint8_t { local, offset, named };
    Kind kind = Kind::local;
    std::int32_t offset_s = 0;               // only for Kind::offset
    const date::time_zone* named = nullptr;  // only for Kind::named; lives as long as the program

    static Zone of_offset(std::int32_t offset_s) { return {Kind::offset, offset_s, nullptr}; }
    // Nothing when the database has no such zone.
    static std::optional<Zone> of_name(std::string_view name);
    bool is_local() const { return kind == Kind::local; }
    bool operator==(const Zone&) const = default;
};

// A day of the proleptic Gregorian calendar; years from -999,999,999 to 999,999,999.
struct Date {
    std::int32_t year = 1970;
    std::uint8_t month = 1;
    std::uint8_t day = 1;

    auto operator<=>(const Date&) const = default;
    bool is_valid() const;
    // Days since 1970-01-01.
    std::int64_t days() const;
    static std::optional<Date> from_days(std::int64_t days);
    // The same day some months later; the last day of the month when that has no such day.
    std::optional<Date> plus_months(std::int64_t months) const;
};

inline constexpr std::int64_t ns_per_second = 1'000'000'000;
inline constexpr std::int64_t seconds_per_day = 86'400;
inline constexpr std::int64_t ns_per_day = seconds_per_day * ns_per_second;

// A time of day, by the clock on the wall.
struct Time {
    std::int64_t ns = 0;  // since midnight, below ns_per_day
    Zone zone;

    int hour() const { return static_cast<int>(ns / ns_per_second / 3600); }
    int minute() const { return static_cast<int>(ns / ns_per_second / 60 % 60); }
    int second() const { return static_cast<int>(ns / ns_per_second % 60); }
};

struct DateTime {
    Date date;
    Time time;
};

// A days and time duration; nanoseconds are always 0..999,999,999 (so -0.5 s is {-1, 500000000}).
struct DayTime {
    std::int64_t seconds = 0;
    std::int32_t nanoseconds = 0;

    auto operator<=>(const DayTime&) const = default;
};

// A years and months duration.
struct YearMonth {
    std::int64_t months = 0;

    auto operator<=>(const YearMonth&) const = default;
};

// Monday is 1, Sunday 7.
int iso_weekday(const Date& date);

// Seconds east of UTC at that moment of local time; nothing for local zones.
std::optional<std::int32_t> offset_at(const Zone& zone, const Date& date, std::int64_t ns);
// A position on the line of time; only comparable when both or neither are local.
DayTime position(const DateTime& at);
// Times with a zone are moved to UTC (and not folded back into the day).
std::int64_t position_ns(const Time& time);
// The reading of a clock in that zone.
DateTime at_zone(base::Instant instant, const Zone& zone);
// The moment that a date and time names; local ones are read in `fallback`.
std::optional<base::Instant> to_instant(const DateTime& at, const Zone& fallback);

DayTime operator-(const DayTime& by);
std::optional<DayTime> plus(const DayTime& a, const DayTime& b);
std::optional<Date> plus(const Date& date, const DayTime& by);
std::optional<DateTime> plus(const DateTime& at, const DayTime& by);
Time plus(const Time& time, const DayTime& by);

std::optional<Date> parse_date(std::string_view text);
std::optional<Time> parse_time(std::string_view text);
std::optional<DateTime> parse_date_time(std::string_view text);
std::optional<DayTime> parse_day_time(std::string_view text);
std::optional<YearMonth> parse_year_month(std::string_view text);

std::string to_text(const Zone& zone);
std::string to_text(const Date& date);
std::string to_text(const Time& time);
std::string to_text(const DateTime& at);
std::string to_text(const DayTime& duration);
std::string to_text(const YearMonth& duration);

}  // namespace fangxing::feel
