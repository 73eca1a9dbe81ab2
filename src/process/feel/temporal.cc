#include "process/feel/temporal.h"

#include <date/date.h>
#include <date/tz.h>

#include <limits>

namespace fangxing::feel {

namespace {

__extension__ typedef __int128 Wide;

constexpr std::int32_t year_limit = 999'999'999;
constexpr std::int64_t days_per_era = 146'097;  // 400 Gregorian years

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
    const auto quotient = a / b;
    return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

bool is_leap(std::int32_t year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int last_day(std::int32_t year, int month) {
    constexpr std::uint8_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : lengths[month - 1];
}

// The zone library counts years in 16 bits: years outside of what its tables tell are mapped onto
// one of the same calendar (late) or onto local mean time (early).
std::int64_t days_for_tables(const Date& date) {
    Date mapped = date;
    if (date.year < 1) mapped.year = is_leap(date.year) ? 4 : 1;
    if (date.year > 9999) mapped.year = 2400 + date.year % 400;
    return mapped.days();
}

DayTime from_wide(Wide ns, bool& fits) {
    auto seconds = ns / ns_per_second;
    auto rest = ns % ns_per_second;
    if (rest < 0) {
        rest += ns_per_second;
        seconds -= 1;
    }
    constexpr Wide limit = std::numeric_limits<std::int64_t>::max() / 4;
    fits = seconds < limit && seconds > -limit;
    return {static_cast<std::int64_t>(seconds), static_cast<std::int32_t>(rest)};
}

Wide to_wide(const DayTime& duration) {
    return Wide{duration.seconds} * ns_per_second + duration.nanoseconds;
}

// Seconds since 1970 by the clock on the wall, and the part below a second.
DayTime wall(const DateTime& at) {
    return {at.date.days() * seconds_per_day + at.time.ns / ns_per_second,
            static_cast<std::int32_t>(at.time.ns % ns_per_second)};
}

std::optional<DateTime> from_wall(const DayTime& wall, const Zone& zone) {
    const auto days = floor_div(wall.seconds, seconds_per_day);
    const auto date = Date::from_days(days);
    if (!date) return std::nullopt;
    const auto second = wall.seconds - days * seconds_per_day;
    return DateTime{*date, {second * ns_per_second + wall.nanoseconds, zone}};
}

std::int32_t offset_at_utc(const date::time_zone& zone, std::int64_t seconds) {
    const auto days = floor_div(seconds, seconds_per_day);
    const auto date = Date::from_days(days);
    if (!date) return 0;
    const auto mapped =
        days_for_tables(*date) * seconds_per_day + (seconds - days * seconds_per_day);
    const auto found = zone.get_info(date::sys_seconds(std::chrono::seconds(mapped)));
    return static_cast<std::int32_t>(found.offset.count());
}

}  // namespace

std::optional<Zone> Zone::of_name(std::string_view name) {
    if (name.empty()) return std::nullopt;
    try {
        return Zone{Kind::named, 0, date::locate_zone(std::string(name))};
    } catch (const std::runtime_error&) {  // the library's way to say that there is none
        return std::nullopt;
    }
}

bool Date::is_valid() const {
    return year >= -year_limit && year <= year_limit && month >= 1 && month <= 12 && day >= 1 &&
           day <= last_day(year, month);
}

std::int64_t Date::days() const {
    // Years run from March, so that the leap day is the last of its year.
    const std::int64_t y = std::int64_t{year} - (month <= 2 ? 1 : 0);
    const auto era = floor_div(y, 400);
    const auto year_of_era = y - era * 400;
    const auto day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const auto day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * days_per_era + day_of_era - 719'468;
}

std::optional<Date> Date::from_days(std::int64_t days) {
    constexpr std::int64_t limit = 366LL * year_limit;
    if (days > limit || days < -limit) return std::nullopt;
    days += 719'468;
    const auto era = floor_div(days, days_per_era);
    const auto day_of_era = days - era * days_per_era;
    const auto year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
    const auto day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const auto shifted_month = (5 * day_of_year + 2) / 153;
    const auto day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    const auto month = shifted_month + (shifted_month < 10 ? 3 : -9);
    const auto year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
    if (year > year_limit || year < -year_limit) return std::nullopt;
    return Date{static_cast<std::int32_t>(year), static_cast<std::uint8_t>(month),
                static_cast<std::uint8_t>(day)};
}

std::optional<Date> Date::plus_months(std::int64_t months) const {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(std::int64_t{year} * 12 + month - 1, months, &sum)) return {};
    const auto new_year = floor_div(sum, 12);
    if (new_year > year_limit || new_year < -year_limit) return std::nullopt;
    const auto y = static_cast<std::int32_t>(new_year);
    const auto m = static_cast<int>(sum - new_year * 12) + 1;
    return Date{y, static_cast<std::uint8_t>(m),
                static_cast<std::uint8_t>(std::min<int>(day, last_day(y, m)))};
}

int iso_weekday(const Date& date) {
    const auto since_monday = (date.days() + 3) % 7;  // 1970-01-01 was a Thursday
    return static_cast<int>((since_monday + 7) % 7) + 1;
}

std::optional<std::int32_t> offset_at(const Zone& zone, const Date& date, std::int64_t ns) {
    switch (zone.kind) {
        case Zone::Kind::local: return std::nullopt;
        case Zone::Kind::offset: return zone.offset_s;
        case Zone::Kind::named: break;
    }
    const std::chrono::seconds wall(days_for_tables(date) * seconds_per_day + ns / ns_per_second);
    // In a gap and in an overlap alike the offset before the change counts.
    const auto found = zone.named->get_info(date::local_seconds(wall));
    return static_cast<std::int32_t>(found.first.offset.count());
}

DayTime position(const DateTime& at) {
    auto result = wall(at);
    result.seconds -= offset_at(at.time.zone, at.date, at.time.ns).value_or(0);
    return result;
}

std::int64_t position_ns(const Time& time) {
    // A time alone has no date to look its zone up at; a fixed day keeps the answer pure.
    constexpr Date reference{2000, 1, 1};
    return time.ns - offset_at(time.zone, reference, time.ns).value_or(0) * ns_per_second;
}

DateTime at_zone(base::Instant instant, const Zone& zone) {
    auto seconds = floor_div(instant.us, 1'000'000);
    const auto nanoseconds = static_cast<std::int32_t>((instant.us - seconds * 1'000'000) * 1000);
    if (zone.kind == Zone::Kind::offset) seconds += zone.offset_s;
    if (zone.kind == Zone::Kind::named) seconds += offset_at_utc(*zone.named, seconds);
    // 64 bits of microseconds are always in range
    return from_wall({seconds, nanoseconds}, zone).value_or(DateTime{});
}

std::optional<base::Instant> to_instant(const DateTime& at, const Zone& fallback) {
    DateTime zoned = at;
    if (zoned.time.zone.is_local()) zoned.time.zone = fallback;
    const auto where = position(zoned);
    std::int64_t us = 0;
    if (__builtin_mul_overflow(where.seconds, std::int64_t{1'000'000}, &us)) return std::nullopt;
    if (__builtin_add_overflow(us, where.nanoseconds / 1000, &us)) return std::nullopt;
    return base::Instant{us};
}

DayTime operator-(const DayTime& by) {
    if (by.nanoseconds == 0) return {-by.seconds, 0};
    return {-by.seconds - 1, static_cast<std::int32_t>(ns_per_second - by.nanoseconds)};
}

std::optional<DayTime> plus(const DayTime& a, const DayTime& b) {
    bool fits = false;
    const auto sum = from_wide(to_wide(a) + to_wide(b), fits);
    if (!fits) return std::nullopt;
    return sum;
}

// §10.3.2.3.5: a date counts as midnight UTC; the time of day of the sum is dropped.
std::optional<Date> plus(const Date& date, const DayTime& by) {
    const auto sum = plus(DayTime{date.days() * seconds_per_day, 0}, by);
    if (!sum) return std::nullopt;
    return Date::from_days(floor_div(sum->seconds, seconds_per_day));
}

std::optional<DateTime> plus(const DateTime& at, const DayTime& by) {
    const bool named = at.time.zone.kind == Zone::Kind::named;
    const auto sum = plus(named ? position(at) : wall(at), by);
    if (!sum) return std::nullopt;
    auto moved = *sum;
    if (named) moved.seconds += offset_at_utc(*at.time.zone.named, moved.seconds);
    return from_wall(moved, at.time.zone);
}

Time plus(const Time& time, const DayTime& by) {
    const auto within = by.seconds % seconds_per_day * ns_per_second + by.nanoseconds;
    const auto ns = (time.ns + within) % ns_per_day;
    return {ns < 0 ? ns + ns_per_day : ns, time.zone};
}

}  // namespace fangxing::feel
