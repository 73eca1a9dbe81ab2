// A window, freeze, holiday or swapped day enters the organisation's calendar.
#pragma once

#include <optional>
#include <string>

#include "app/accounts.h"
#include "domain/calendar/entry.h"

namespace fangxing::app {

struct CreateCalendarEntry {
    static constexpr std::string_view act = "create_calendar_entry";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    std::string code;
    calendar::EntryKind kind = calendar::EntryKind::window;
    base::Words name;
    std::optional<std::string> rule;
    std::optional<std::string> length;
    std::optional<std::string> from;
    std::optional<std::string> to;
    std::optional<base::Ref> system;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("code", self.code);
        field("kind", self.kind);
        field("name", self.name);
        field("rule", self.rule);
        field("length", self.length);
        field("from", self.from);
        field("to", self.to);
        field("system", self.system);
        field("reason", self.reason);
    }
};
// Refuses 403 `calendar.not_yours`, 422 `calendar.incomplete`, `reason.missing`, 409
// `calendar.code_taken`.
base::Result<base::Json> carry_out(Work& work, const CreateCalendarEntry& command);

}  // namespace fangxing::app
