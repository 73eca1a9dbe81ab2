// Due times: dates, durations and cycles of ISO 8601, months and years by the calendar.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "process/engine/run.h"

namespace fangxing::engine {

struct DueTime {
    base::Instant due;
    std::int64_t left = 0;  // firings after that one; -1 without end
    std::string period;     // of a cycle
};

// The first due time, computed once at entry.
std::expected<DueTime, Trouble> first_due(const bpmn::EventDefinition& event, const Run& run,
                                          Key at);
// The same from a value that an expression gave, for starts without an instance.
std::expected<DueTime, Trouble> due_of(bpmn::TimerKind kind, const feel::Value& value,
                                       const feel::Moment& clock);
// The due time one period after another; nothing when the calendar ends.
std::optional<base::Instant> after(base::Instant from, std::string_view period,
                                   const std::string& zone);
// A date, a date and time, or text that is one; local ones in that zone.
std::optional<base::Instant> instant_of(const feel::Value& value, const std::string& zone);

}  // namespace fangxing::engine
