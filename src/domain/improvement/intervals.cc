#include "domain/improvement/intervals.h"

#include <algorithm>

#include "domain/calendar/zone.h"
#include "domain/kpi/period.h"

namespace fangxing::improvement {
namespace {

constexpr int in_a_year = 12;
constexpr std::int64_t week_s = 7 * calendar::day_s;

std::int64_t first_day_of(int month) {
    return calendar::day_of(month / in_a_year, month % in_a_year + 1, 1);
}

}  // namespace

base::Instant months_later(const std::string& zone, base::Instant at, int months) {
    const auto there = calendar::to_local(zone, at);
    const auto day = kpi::day_of(zone, at);  // 20261126
    const auto month =
        static_cast<int>(day / 10'000) * in_a_year + static_cast<int>(day / 100 % 100) - 1 + months;
    const auto last = first_day_of(month + 1) - 1;
    const auto then = std::min(first_day_of(month) + day % 100 - 1, last);
    return calendar::to_instant(zone, {then * calendar::day_s + there.second_of_day()});
}

base::Instant next_after(const std::string& zone, base::Instant at, Interval interval) {
    switch (interval) {
        case Interval::once: return at;
        case Interval::weekly:
            return calendar::to_instant(zone, {calendar::to_local(zone, at).s + week_s});
        case Interval::monthly: return months_later(zone, at, 1);
        case Interval::quarterly: return months_later(zone, at, 3);
        case Interval::half_yearly: return months_later(zone, at, in_a_year / 2);
        case Interval::yearly: return months_later(zone, at, in_a_year);
    }
    return at;
}

}  // namespace fangxing::improvement
