#include "domain/calendar/zone.h"

#include <date/tz.h>

#include <exception>

#include "base/ensure.h"

namespace fangxing::calendar {

namespace {

const date::time_zone* find_zone(const std::string& name) {
    try {
        return date::locate_zone(name);
    } catch (const std::exception&) {
        return nullptr;  // the library has no other way to say so
    }
}

const date::time_zone& zone_of(const std::string& name) {
    const auto* zone = find_zone(name);
    base::ensure(zone != nullptr, "calendars are only made with known zones");
    return *zone;
}

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
    return a / b - (a % b < 0 ? 1 : 0);
}

date::local_seconds clock(Local at) {
    return date::local_seconds(std::chrono::seconds(at.s));
}

base::Instant with_offset(Local at, std::chrono::seconds offset) {
    return {(at.s - offset.count()) * 1'000'000};
}

}  // namespace

std::int64_t Local::day() const {
    return floor_div(s, day_s);
}
std::int64_t Local::second_of_day() const {
    return s - day() * day_s;
}

bool is_known_zone(const std::string& zone) {
    return find_zone(zone) != nullptr;
}

Local to_local(const std::string& zone, base::Instant at) {
    const auto s = floor_div(at.us, 1'000'000);
    const auto sys = date::sys_seconds(std::chrono::seconds(s));
    return {s + zone_of(zone).get_info(sys).offset.count()};
}

base::Instant to_instant(const std::string& zone, Local at) {
    return with_offset(at, zone_of(zone).get_info(clock(at)).first.offset);
}

std::optional<base::Instant> exact_instant(const std::string& zone, Local at) {
    const auto found = zone_of(zone).get_info(clock(at));
    if (found.result == date::local_info::nonexistent) return std::nullopt;
    return with_offset(at, found.first.offset);
}

int weekday(std::int64_t day) {
    return static_cast<int>(((day + 3) % 7 + 7) % 7);  // 1970-01-01 was a Thursday
}

std::int64_t day_of(int year, int month, int day_of_month) {
    const date::year_month_day ymd{date::year(year), date::month(static_cast<unsigned>(month)),
                                   date::day(static_cast<unsigned>(day_of_month))};
    return date::sys_days(ymd).time_since_epoch().count();
}

std::optional<std::int64_t> parse_day(const std::string& text) {
    if (text.size() != 10) return std::nullopt;
    const auto midnight = base::parse_instant(text + "T00:00:00Z");
    if (!midnight) return std::nullopt;
    return floor_div(midnight->us, day_s * 1'000'000);
}

}  // namespace fangxing::calendar
