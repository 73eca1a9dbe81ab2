// What people tell of a release beside its course, and which changes it carries.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/release/course.h"

namespace fangxing::release {

// Refuses 422 `fault.without_text`, 422 `fault.unknown_severity`, 409 `release.ended`, 409
// `release.not_deployed_yet` before the first attempt.
base::Result<Events> report_fault(const Release& release, const std::string& text,
                                  const std::string& severity, const access::Actor& actor,
                                  base::Instant now);
// Also on an ended release: a correction is an addition (INV-19). Refuses 422
// `comment.missing`, 422 `comment.unknown_kind`.
base::Result<Events> comment(const std::string& text, const std::string& kind,
                             std::vector<access::PersonId> mentions, const access::Actor& actor,
                             base::Instant now);
// The word for it where the system itself knows that something was let go.
Events deviated(const std::string& because, const access::Actor& actor, base::Instant now);
// Work that is given to a person has a name. Refuses 422 `work.without_name`.
base::Result<void> must_say_what(const std::string& what);
// S0-105: which changes are combined, and their items. Refuses 409 `release.grouping_closed` once
// submitted for approval, 409 `release.ended`, 409 `release.without_change` (none would be left).
base::Result<Events> group_changes(const Release& release, std::vector<base::Ref> changes,
                                   std::vector<base::Ref> items);
// Past its planned end and neither confirmed nor ended; or ended after it.
bool is_late(const Release& release, base::Instant now);

// Planned against actual, in time and hours (S0-28); by the facts `effort.planned` and
// `effort.actual`. A positive deviation is more than planned.
struct Course {
    std::optional<base::Instant> planned_end;
    std::optional<base::Instant> actual_end;
    std::optional<std::int64_t> late_minutes;
    std::optional<double> planned_effort;
    std::optional<double> actual_effort;
    std::optional<double> effort_deviation;
    static void describe(auto& field, auto& self) {
        field("planned_end", self.planned_end);
        field("actual_end", self.actual_end);
        field("late_minutes", self.late_minutes);
        field("planned_effort", self.planned_effort);
        field("actual_effort", self.actual_effort);
        field("effort_deviation", self.effort_deviation);
    }
};
Course course_of(const Release& release, base::Instant now);

}  // namespace fangxing::release
