// An entry leaves the organisation's calendar; what the packs say counts again.
#pragma once

#include <string>

#include "app/accounts.h"
#include "domain/calendar/entry.h"

namespace fangxing::app {

struct RetireCalendarEntry {
    static constexpr std::string_view act = "retire_calendar_entry";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    calendar::EntryId entry;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("entry", self.entry);
        field("reason", self.reason);
    }
};
// Refuses 404 `calendar_entry.not_found`, 403 `calendar.not_yours`, 409
// `calendar.retired_already`, 422 `reason.missing`.
base::Result<base::Json> carry_out(Work& work, const RetireCalendarEntry& command);

}  // namespace fangxing::app
