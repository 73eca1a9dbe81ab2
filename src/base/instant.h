// A moment in UTC, microseconds since 1970; no zone, no calendar.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fangxing::base {

using Duration = std::chrono::microseconds;

struct Instant {
    std::int64_t us = 0;

    auto operator<=>(const Instant&) const = default;
    friend Instant operator+(Instant at, Duration by) { return {at.us + by.count()}; }
    friend Instant operator-(Instant at, Duration by) { return {at.us - by.count()}; }
    friend Duration operator-(Instant a, Instant b) { return Duration{a.us - b.us}; }
};

// RFC 3339 in UTC, e.g. "2026-11-26T12:00:00Z"; a fraction only where there is one.
std::string to_text(Instant at);
// Reads RFC 3339 with any offset; nothing when it is not one.
std::optional<Instant> parse_instant(std::string_view text);

// ISO 8601 durations of fixed length ("PT30M", "P2DT1H", "-P1D"); no months or years.
std::optional<Duration> parse_duration(std::string_view text);
std::string to_text(Duration duration);

}  // namespace fangxing::base
