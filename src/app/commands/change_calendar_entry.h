// An entry of the organisation's calendar is changed; who did it stays beside it.
#pragma once

#include <optional>
#include <string>

#include "app/accounts.h"
#include "domain/calendar/entry.h"

namespace fangxing::app {

struct ChangeCalendarEntry {
    static constexpr std::string_view act = "change_calendar_entry";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    calendar::EntryId entry;
    base::Words name;
    std::optional<std::string> rule;
    std::optional<std::string> length;
    std::optional<std::string> from;
    std::optional<std::string> to;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("entry", self.entry);
        field("name", self.name);
        field("rule", self.rule);
        field("length", self.length);
        field("from", self.from);
        field("to", self.to);
        field("reason", self.reason);
    }
};
// What is not said stays as it was. Refuses 404 `calendar_entry.not_found`, else as
// `create_calendar_entry`; 428 and 412 by If-Match.
base::Result<base::Json> carry_out(Work& work, const ChangeCalendarEntry& command);

}  // namespace fangxing::app
