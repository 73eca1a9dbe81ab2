// Days and times as people and spreadsheet programs write them, and the rule of what repeats.
#pragma once

#include <optional>
#include <string>

#include "domain/calendar/zone.h"

namespace fangxing::app {

// A reading of the organisation's clock; `with_time` where an hour was written.
struct WrittenTime {
    calendar::Local at;
    bool with_time = false;
};
// "2026-11-26", "2026/11/26 20:00", "2026-11-26T20:00:00"; nothing where it is none.
std::optional<WrittenTime> written_time(const std::string& text);

std::string day_of(const WrittenTime& written);  // "2026-11-26"

// Begins at `from` and then as often as `repeats` says (RFC 5545, "FREQ=…"; empty: once).
std::string rule_from(const WrittenTime& from, const std::string& repeats);
// "PT4H" from one reading to a later one; empty where it is not later.
std::string length_between(const WrittenTime& from, const WrittenTime& to);

}  // namespace fangxing::app
