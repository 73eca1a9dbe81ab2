// What is counted (计数): the closed list of counts and sums over which indicators are made.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>

#include "base/describe.h"

namespace fangxing::kpi {

enum class Count {
    ended,                 // releases that ended, however they did
    refused,               // of these: refused
    cancelled,             // cancelled
    carried_out,           // ended after production was touched
    attempts,              // at carrying out; a release rolled back and begun anew has several
    succeeded,             // carried out, confirmed and not rolled back
    partly_successful,     // at some sites only
    rolled_back,           // back at the state before
    with_planned_end,      // carried out, and the plan said until when
    on_time,               // of these: in production by then
    late,                  // of these: not
    planned_lead,          // seconds from request to planned end, of those with one
    actual_lead,           // seconds from request to the real end, of the same
    without_deviation,     // carried out without deviation or waiver
    with_deviation,        // carried out with one
    deviations,            // deviations and waivers
    planned_effort,        // minutes, of those whose planned and actual effort are known
    actual_effort,         // minutes, of the same
    faults,                // reported while it was carried out
    sessions_due,          // training sessions by their planned day
    sessions_on_time,      // of these: held by that day
    attendees,             // who came
    passed,                // of these: reached the standard
    improvements_due,      // decided improvements, by the day until which they are to be done
    improvements_in_time,  // of these: done by then
    elements_required,     // what the definition of a process must have, of those in effect
    elements_present,      // of these: what it has
    entries_made,          // entries of the library by the day on which they were made
    entries_on_time,       // of these: within the limit
    entries_compared,      // entries and records that reconciliations compared
    entries_agreeing,      // of these: the library and the configuration database agree
    trial_faults,          // of `faults`: once it was in production, on trial or on watch
    lead,                  // seconds from request to production, of those carried out
};
constexpr auto names(Count) {
    return base::named<Count>({{Count::ended, "ended"},
                               {Count::refused, "refused"},
                               {Count::cancelled, "cancelled"},
                               {Count::carried_out, "carried_out"},
                               {Count::attempts, "attempts"},
                               {Count::succeeded, "succeeded"},
                               {Count::partly_successful, "partly_successful"},
                               {Count::rolled_back, "rolled_back"},
                               {Count::with_planned_end, "with_planned_end"},
                               {Count::on_time, "on_time"},
                               {Count::late, "late"},
                               {Count::planned_lead, "planned_lead"},
                               {Count::actual_lead, "actual_lead"},
                               {Count::without_deviation, "without_deviation"},
                               {Count::with_deviation, "with_deviation"},
                               {Count::deviations, "deviations"},
                               {Count::planned_effort, "planned_effort"},
                               {Count::actual_effort, "actual_effort"},
                               {Count::faults, "faults"},
                               {Count::sessions_due, "sessions_due"},
                               {Count::sessions_on_time, "sessions_on_time"},
                               {Count::attendees, "attendees"},
                               {Count::passed, "passed"},
                               {Count::improvements_due, "improvements_due"},
                               {Count::improvements_in_time, "improvements_in_time"},
                               {Count::elements_required, "elements_required"},
                               {Count::elements_present, "elements_present"},
                               {Count::entries_made, "entries_made"},
                               {Count::entries_on_time, "entries_on_time"},
                               {Count::entries_compared, "entries_compared"},
                               {Count::entries_agreeing, "entries_agreeing"},
                               {Count::trial_faults, "trial_faults"},
                               {Count::lead, "lead"}});
}
inline constexpr std::size_t count_kinds = names(Count{}).size();

// One number for each count.
struct Sums {
    std::array<std::int64_t, count_kinds> of{};

    std::int64_t& operator[](Count count) { return of[static_cast<std::size_t>(count)]; }
    std::int64_t operator[](Count count) const { return of[static_cast<std::size_t>(count)]; }
    Sums& operator+=(const Sums& other);
    Sums& operator-=(const Sums& other);
    bool operator==(const Sums&) const = default;
    bool is_empty() const { return *this == Sums{}; }
};

// By name, those that are not zero; names that are no count are left out.
std::map<std::string, std::int64_t> by_name(const Sums& sums);
Sums from_names(const std::map<std::string, std::int64_t>& named);

}  // namespace fangxing::kpi
