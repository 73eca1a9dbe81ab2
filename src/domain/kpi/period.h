// Periods of reports: months, quarters and years of the organisation's clock.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/describe.h"
#include "domain/calendar/calendar.h"

namespace fangxing::kpi {

enum class PeriodKind { month, quarter, year };
constexpr auto names(PeriodKind) {
    return base::named<PeriodKind>({{PeriodKind::month, "month"},
                                    {PeriodKind::quarter, "quarter"},
                                    {PeriodKind::year, "year"}});
}

// A day as it is written, 20261126 for 26 November 2026: days sort, and a hundredth is the month.
using Day = std::int64_t;
Day day_of(const std::string& zone, base::Instant at);

struct Period {
    PeriodKind kind = PeriodKind::quarter;
    int first_month = 0;  // counted from January of the year zero

    bool operator==(const Period&) const = default;
    int months() const;
    Period moved(int by) const;  // so many of its kind later
    // Holds the month of that day (`Day / 100`).
    bool holds_month(std::int64_t month) const;
};
Period period_at(PeriodKind kind, Day day);
// "2026-11", "2026-Q4", "2026"; nothing when it is none.
std::optional<Period> parse_period(std::string_view text);
std::string to_text(const Period& period);

Day first_day(const Period& period);
// Every day of the period is below it.
Day end_day(const Period& period);
// From its first moment to that of the next one.
calendar::Span span_of(const Period& period, const std::string& zone);

}  // namespace fangxing::kpi
