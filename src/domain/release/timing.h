// When a release may run: what speaks against a time, what else is planned then, what is free next.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/calendar/calendar.h"
#include "domain/calendar/icalendar.h"
#include "domain/release/release.h"

namespace fangxing::release {

// From the start on, as long as the plan says; one hour where it names no end behind its start.
std::optional<calendar::Span> planned_span(const Release& release);
// How far its start has been moved away from where the plan has it.
base::Duration moved_by(const Release& release);
// As above, beginning then.
calendar::Span span_from(const Release& release, base::Instant start);

// Two releases that want the same thing at the same time.
struct Clash {
    std::string kind;  // "system", "item" or "person"
    ReleaseId with;
    std::string number;
    std::string title;
    calendar::Span span;
    std::vector<std::string> what;  // ids of items, logins of persons
};
// How sure its planned time is: from the approval on it is, and an end without deployment frees it.
calendar::Sureness sureness_of(State state);
// Open and yet to succeed: it still wants its planned time.
bool is_planned(const Release& release);

// The releases among these that still want their planned time; they outlive it.
class Timetable {
  public:
    explicit Timetable(const std::vector<const Release*>& releases);
    // Those other than this one whose planned time meets the span, as they begin.
    std::vector<Clash> clashes(const Release& release, const calendar::Span& span) const;

  private:
    struct Timed {
        calendar::Span span;
        const Release* release;
        std::vector<std::string> people;  // by their names
    };
    std::vector<Timed> all_;  // as they begin
    base::Duration longest_{};
};

// What is looked at of a release here, and what names it; the rest of it, most of its length, is
// dropped.
void keep_only_plan(Release& release);

// Everything that speaks against the span: `calendar.outside_window`, `calendar.frozen`,
// `release.outside_window` {from, to} where the signed window does not hold its start,
// `release.start_in_past`.
std::vector<base::Reason> objections(const Release& release, const calendar::Span& span,
                                     const calendar::Calendar& calendar,
                                     const calendar::Applies& applies, base::Instant now);

// The next n spans of that length from `from` on against which nothing speaks and that meet none
// of `busy`. A year ahead, or to the end of the signed window.
struct FreeWish {
    base::Instant from;
    base::Duration length{};
    std::size_t n = 3;
    std::vector<calendar::Span> busy;
};
std::vector<calendar::Span> free_spans(const Release& release, const FreeWish& wish,
                                       const calendar::Calendar& calendar,
                                       const calendar::Applies& applies);

// A start in a freeze is refused: 409 `release.frozen` with each freeze.
base::Result<void> must_not_be_frozen(const calendar::Calendar& calendar,
                                      const calendar::Span& span, const calendar::Applies& applies);

}  // namespace fangxing::release
