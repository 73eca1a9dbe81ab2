#include "domain/kpi/period.h"

#include <charconv>

#include "domain/calendar/entry.h"
#include "domain/calendar/zone.h"

namespace fangxing::kpi {
namespace {

constexpr int year_months = 12;

std::optional<int> digits(std::string_view text) {
    int out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    const bool is_whole = error == std::errc() && end == text.data() + text.size();
    return is_whole && out >= 0 ? std::optional(out) : std::nullopt;
}

int months_of(PeriodKind kind) {
    switch (kind) {
        case PeriodKind::month: return 1;
        case PeriodKind::quarter: return 3;
        case PeriodKind::year: return year_months;
    }
    return 1;
}

Day first_of_month(int month) {
    return (std::int64_t{month / year_months} * 100 + month % year_months + 1) * 100 + 1;
}

base::Instant begin_of_month(int month, const std::string& zone) {
    const auto day = calendar::day_of(month / year_months, month % year_months + 1, 1);
    return calendar::to_instant(zone, {day * calendar::day_s});
}

std::string two(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

Day day_of(const std::string& zone, base::Instant at) {
    std::string digits_only;
    for (const char c : calendar::day_text(calendar::to_local(zone, at).day())) {
        if (c != '-') digits_only += c;
    }
    return digits(digits_only).value_or(0);
}

int Period::months() const {
    return months_of(kind);
}

Period Period::moved(int by) const {
    return {kind, first_month + by * months()};
}

bool Period::holds_month(std::int64_t month) const {
    const auto of = month / 100 * year_months + month % 100 - 1;
    return of >= first_month && of < first_month + months();
}

Period period_at(PeriodKind kind, Day day) {
    const auto month =
        static_cast<int>(day / 10'000) * year_months + static_cast<int>(day / 100 % 100) - 1;
    return {kind, month - month % months_of(kind)};
}

std::optional<Period> parse_period(std::string_view text) {
    const auto year = digits(text.substr(0, 4));
    if (!year || *year < 1970 || text.size() < 4) return std::nullopt;
    const int january = *year * year_months;
    if (text.size() == 4) return Period{PeriodKind::year, january};
    if (text.size() != 7 || text[4] != '-') return std::nullopt;
    if (text[5] == 'Q') {
        const int quarter = text[6] - '0';
        if (quarter < 1 || quarter > 4) return std::nullopt;
        return Period{PeriodKind::quarter, january + (quarter - 1) * 3};
    }
    const auto month = digits(text.substr(5));
    if (!month || *month < 1 || *month > year_months) return std::nullopt;
    return Period{PeriodKind::month, january + *month - 1};
}

std::string to_text(const Period& period) {
    auto year = std::to_string(period.first_month / year_months);
    const int month = period.first_month % year_months;
    switch (period.kind) {
        case PeriodKind::month: return year + "-" + two(month + 1);
        case PeriodKind::quarter: return year + "-Q" + std::to_string(month / 3 + 1);
        case PeriodKind::year: return year;
    }
    return year;
}

Day first_day(const Period& period) {
    return first_of_month(period.first_month);
}

Day end_day(const Period& period) {
    return first_of_month(period.first_month + period.months());
}

calendar::Span span_of(const Period& period, const std::string& zone) {
    return {begin_of_month(period.first_month, zone),
            begin_of_month(period.first_month + period.months(), zone)};
}

}  // namespace fangxing::kpi
