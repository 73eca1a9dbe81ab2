// Entries of the organisation's calendar (发布周期): windows, freezes, holidays and swapped working
// days, kept as data beside what a process pack says.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "domain/access/access.h"
#include "domain/calendar/calendar.h"

namespace fangxing::calendar {

struct EntryTag;
using EntryId = base::Id<EntryTag>;

// A window lets releases in, a freeze (封网) keeps them out; a holiday is no working day, a swapped
// day (调休) is one.
enum class EntryKind { window, freeze, holiday, workday };
constexpr auto names(EntryKind) {
    return base::named<EntryKind>({{EntryKind::window, "window"},
                                   {EntryKind::freeze, "freeze"},
                                   {EntryKind::holiday, "holiday"},
                                   {EntryKind::workday, "workday"}});
}

struct EntrySaved {
    static constexpr std::string_view type = "calendar.entry_saved";
    std::string code;  // the pack's window or freeze of this name is replaced
    EntryKind kind = EntryKind::window;
    base::Words name;
    std::string rule{};    // of a window or freeze, as RFC 5545 writes it
    std::string length{};  // of each occurrence, as ISO 8601 writes it
    std::string from{};    // of holidays and swapped days: the first day
    std::string to{};      // and the last; empty: that day alone
    base::Ref system{};    // of a window or freeze: for this system alone
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("code", self.code);
        field("kind", self.kind);
        field("name", self.name);
        field("rule", self.rule);
        field("length", self.length);
        field("from", self.from);
        field("to", self.to);
        field("system", self.system);
        field("by", self.by);
        field("at", self.at);
    }
};
struct EntryRetired {
    static constexpr std::string_view type = "calendar.entry_retired";
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("by", self.by);
        field("at", self.at);
    }
};

struct Entry {
    static constexpr std::string_view table = "calendar_entries";
    static constexpr std::string_view noun = "calendar_entry";
    using Event = std::variant<EntrySaved, EntryRetired>;

    EntryId id;
    std::int64_t version = 0;
    EntrySaved saved;
    bool active = true;
    access::PersonId retired_by;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("saved", self.saved);
        field("active", self.active);
        field("retired_by", self.retired_by);
    }
    static void columns(auto& column, const auto& self) {
        column("code", self.saved.code);
        column("active", self.active);
    }
};
void apply(Entry& entry, const Entry::Event& event);

// Roles that a process names as the owners of its window; none where it names nobody.
using Owners = std::vector<std::string>;
// S2-28: a window is changed by those who own it; S4-17: else the release manager sets the cycle.
// Refuses 403 `calendar.not_yours`.
base::Result<void> may_edit(const access::Actor& actor, const Owners& owners = {});
// `zone` is the organisation's. Refuses 403 `calendar.not_yours`, 422 `calendar.incomplete` with
// every field that is missing or wrong, 409 `calendar.code_taken` where an active entry has it.
base::Result<std::vector<Entry::Event>> save(EntrySaved wish, const std::vector<Entry>& active,
                                             const Entry* before, const std::string& zone,
                                             const access::Actor& actor, const Owners& owners = {});
// Refuses 403 `calendar.not_yours`, 409 `calendar.retired_already`.
base::Result<std::vector<Entry::Event>> retire(const Entry& entry, const access::Actor& actor,
                                               base::Instant now, const Owners& owners = {});

// "2027-02-06" of a count of days since 1970-01-01.
std::string day_text(std::int64_t day);

// The calendar with the active entries in it: one of a code that is there replaces that period's
// rule, length and name, and leaves to whom it applies; the others are added.
Calendar with_entries(Calendar calendar, const std::vector<Entry>& entries);

}  // namespace fangxing::calendar
