// Release windows (发布窗口), freezes, standing meetings and working time of an organisation.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/words.h"
#include "domain/calendar/rule.h"

namespace fangxing::calendar {

// A stretch of time, the end not in it.
struct Span {
    base::Instant from;
    base::Instant to;

    bool operator==(const Span&) const = default;
    bool holds(base::Instant at) const { return from <= at && at < to; }
};

// A window lets releases in, a freeze keeps them out. `applies` is FEEL for the host to evaluate;
// empty: to every release.
struct Period {
    std::string id;
    base::Words name;
    Rule rule;
    base::Duration length{};
    std::string applies;
};
struct Meeting {
    std::string id;
    base::Words name;
    Rule rule;
    base::Duration cutoff{};  // before the meeting; later items wait for the next
    std::string chair;        // role
};

// Hours of one working day, by the clock on the wall, in seconds since midnight.
struct Hours {
    std::int64_t from_s = 0;
    std::int64_t to_s = 0;
};

struct Calendar {
    std::string zone = "Asia/Shanghai";
    std::vector<Hours> hours{
        {std::int64_t{9} * 3600, std::int64_t{18} * 3600}};  // in order, not overlapping
    std::set<int> weekdays{0, 1, 2, 3, 4};                   // Monday is 0
    std::set<std::int64_t> holidays;                         // days since 1970-01-01
    std::set<std::int64_t> workdays;                         // worked although at a weekend (调休)
    std::vector<Period> windows;
    std::vector<Period> freezes;
    std::vector<Meeting> meetings;

    const Meeting* meeting(std::string_view id) const;
};

using Applies = std::function<bool(const Period&)>;

// Every stretch of the period that touches [from, to).
std::vector<Span> spans(const Period& period, base::Instant from, base::Instant to);

// Ids of the freezes that hold at that moment.
std::vector<std::string> freezes_at(const Calendar& calendar, base::Instant at,
                                    const Applies& applies);
// Inside a window that applies, and in no freeze? Where no window applies only freezes count.
bool within_window(const Calendar& calendar, base::Instant at, const Applies& applies);
// The next n stretches that begin at or after `from` and do not begin in a freeze; of all windows
// that apply, in order. Looks ten years ahead.
std::vector<Span> next_windows(const Calendar& calendar, base::Instant from, std::size_t n,
                               const Applies& applies);
// Everything that speaks against running in [from, to): `calendar.outside_window`,
// `calendar.frozen` {freeze, zh, en}.
std::vector<base::Reason> objections(const Calendar& calendar, const Span& span,
                                     const Applies& applies);

// The next meeting whose cut-off is not over.
std::optional<base::Instant> next_meeting(const Calendar& calendar, std::string_view id,
                                          base::Instant from);

bool is_working_day(const Calendar& calendar, std::int64_t day);
// Whole days of the duration count working days, what is left working hours: P1D is one working
// day, at the same time of day. Time outside working hours counts as the next working moment, or
// the last one for negative durations. Nothing where no working time is found within ten years.
std::optional<base::Instant> working_time(const Calendar& calendar, base::Instant from,
                                          base::Duration duration);
// 24:00 of that day in the calendar's zone.
base::Instant end_of_day(const Calendar& calendar, base::Instant at);

}  // namespace fangxing::calendar
