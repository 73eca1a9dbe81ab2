// Local time of an IANA zone, to and from instants.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/instant.h"

namespace fangxing::calendar {

// A reading of the clock on the wall, in seconds since 1970-01-01T00:00:00 of that same clock.
struct Local {
    std::int64_t s = 0;

    auto operator<=>(const Local&) const = default;
    std::int64_t day() const;            // days since 1970-01-01
    std::int64_t second_of_day() const;  // 0 to 86,399
};
inline constexpr std::int64_t day_s = 86'400;

bool is_known_zone(const std::string& zone);

// The zone must be known; fractions of a second are dropped.
Local to_local(const std::string& zone, base::Instant at);
// RFC 5545 §3.3.5: a reading that occurs twice means the first time, one that does not occur is
// read with the offset before the gap.
base::Instant to_instant(const std::string& zone, Local at);
// Nothing when that reading does not occur.
std::optional<base::Instant> exact_instant(const std::string& zone, Local at);

// Monday is 0.
int weekday(std::int64_t day);
std::int64_t day_of(int year, int month, int day_of_month);
// "2026-11-26"; nothing when it is none.
std::optional<std::int64_t> parse_day(const std::string& text);

}  // namespace fangxing::calendar
