// Recurrence rules (RFC 5545): DTSTART with its zone, RRULE, RDATE, EXDATE.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/calendar/zone.h"

namespace fangxing::calendar {

// When something begins, again and again; without RRULE it begins once.
class Rule {
  public:
    // One property a line: "DTSTART;TZID=Asia/Shanghai:20260101T180000\nRRULE:FREQ=…". `zone` is
    // used where DTSTART names none. Refuses 422 `calendar.bad_rule` {why, line}; FREQ finer than
    // DAILY is refused, nothing here begins so often.
    static base::Result<Rule> parse(std::string_view text, const std::string& zone);

    // Beginnings in [from, to), in order; `most` of them at the most.
    std::vector<base::Instant> occurrences(base::Instant from, base::Instant to,
                                           std::size_t most = 10'000) const;
    // The first one not before `from`, within ten years.
    std::optional<base::Instant> next(base::Instant from) const;

    const std::string& zone() const { return zone_; }
    const std::string& text() const { return text_; }

  private:
    std::string text_;
    std::string zone_;
    Local start_;
    std::string rrule_;                   // without UNTIL and COUNT
    std::optional<base::Instant> until_;  // inclusive
    std::int64_t count_ = 0;              // 0: without end
    std::vector<Local> also_;
    std::vector<Local> except_;
};

// Those two names: the beginnings of a rule, for callers that hold only its text.
base::Result<std::vector<base::Instant>> occurrences(std::string_view rule, const std::string& zone,
                                                     base::Instant from, base::Instant to);

}  // namespace fangxing::calendar
