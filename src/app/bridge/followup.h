// Work beside the diagram: tasks for named persons, from a list in a record or given by hand.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/bridge/case.h"

namespace fangxing::app {

// What is arranged for afterwards; open ones bar the close of a success.
inline constexpr std::string_view followup_step = "followup";
// Work that the one who leads gives to somebody; its result is told in words.
inline constexpr std::string_view assigned_step = "assigned_work";

struct Assignment {
    std::string what;
    access::PersonId person;  // or, where there is none:
    std::optional<base::Instant> due;
    std::string role{};
};
base::Result<release::Task> assign(Case& of, std::string_view step, const Assignment& assignment);

// Job `fangxing:followup`, header `from` "record.list": a task for each entry {what, person, due},
// once however often a token comes by.
base::Result<void> open_followups(Case& of, const WaitingJob& job);

}  // namespace fangxing::app
