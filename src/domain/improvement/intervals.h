// How often something comes again, by the clock on the organisation's wall.
#pragma once

#include <string>

#include "base/describe.h"
#include "base/instant.h"

namespace fangxing::improvement {

enum class Interval { once, weekly, monthly, quarterly, half_yearly, yearly };
constexpr auto names(Interval) {
    return base::named<Interval>({{Interval::once, "once"},
                                  {Interval::weekly, "weekly"},
                                  {Interval::monthly, "monthly"},
                                  {Interval::quarterly, "quarterly"},
                                  {Interval::half_yearly, "half_yearly"},
                                  {Interval::yearly, "yearly"}});
}

// The same day of a later month at the same time of day; its last day where there is no such day.
base::Instant months_later(const std::string& zone, base::Instant at, int months);
// `at` itself where it comes once.
base::Instant next_after(const std::string& zone, base::Instant at, Interval interval);

}  // namespace fangxing::improvement
