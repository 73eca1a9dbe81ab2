// The calendar of a span: windows, freezes, days off, and the releases planned in it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/views/holders.h"
#include "app/views/releases.h"
#include "domain/calendar/entry.h"
#include "domain/release/timing.h"

namespace fangxing::app {

struct PeriodLine {
    std::string code;
    calendar::EntryKind kind = calendar::EntryKind::window;
    base::Words name;
    base::Instant from;
    base::Instant to;
    std::vector<base::Words> packs;  // the processes for which it counts
    std::optional<base::Ref> entry;  // of the organisation's calendar, where it comes from there
    static void describe(auto& field, auto& self) {
        field("code", self.code);
        field("kind", self.kind);
        field("name", self.name);
        field("from", self.from);
        field("to", self.to);
        field("packs", self.packs);
        field("entry", self.entry);
    }
};
struct DayLine {
    std::string day;  // "2027-02-06"
    bool is_working = false;
    base::Words name;  // empty where the process alone names the day
    static void describe(auto& field, auto& self) {
        field("day", self.day);
        field("is_working", self.is_working);
        field("name", self.name);
    }
};
struct EntryLine {
    calendar::EntryId id;
    std::int64_t version = 0;
    calendar::EntrySaved saved;
    std::optional<HolderLine> by;  // who changed it last
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("version", self.version);
        field("saved", self.saved);
        field("by", self.by);
    }
};
struct ClashLine {
    std::string kind;  // "system", "item" or "person"
    release::ReleaseId release;
    std::string number;
    std::string title;
    base::Instant from;
    base::Instant to;
    std::vector<std::string> what;  // codes of items, logins of persons
    static void describe(auto& field, auto& self) {
        field("kind", self.kind);
        field("release", self.release);
        field("number", self.number);
        field("title", self.title);
        field("from", self.from);
        field("to", self.to);
        field("what", self.what);
    }
};
struct PlannedLine {
    ReleaseLine release;
    base::Instant from;
    base::Instant to;
    std::vector<std::string> actions;  // reschedule_release, where I may
    std::vector<ClashLine> clashes;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("from", self.from);
        field("to", self.to);
        field("actions", self.actions);
        field("clashes", self.clashes);
    }
};
struct CalendarView {
    std::string zone;
    std::vector<PeriodLine> periods;  // windows and freezes, in order of their beginning
    std::vector<DayLine> days;        // holidays, and days worked although at a weekend
    std::vector<PlannedLine> planned;
    bool is_cut = false;  // there are more releases than are shown
    std::vector<EntryLine> entries;
    std::vector<std::string> actions;  // create_calendar_entry …: what I may do now
    static void describe(auto& field, auto& self) {
        field("zone", self.zone);
        field("periods", self.periods);
        field("days", self.days);
        field("planned", self.planned);
        field("is_cut", self.is_cut);
        field("entries", self.entries);
        field("actions", self.actions);
    }
};
// Refuses 422 `input.invalid` where the span is upside down or longer than 100 days.
struct CalendarOf {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = CalendarView;

    base::Instant from;
    base::Instant to;
    std::optional<std::string> state;  // several by commas
    std::optional<base::Ref> system;
    std::optional<base::Ref> unit;
    static void describe(auto& field, auto& self) {
        field("from", self.from);
        field("to", self.to);
        field("state", self.state);
        field("system", self.system);
        field("unit", self.unit);
    }
};
base::Result<base::JsonText> look(Work& work, const CalendarOf& view);
// Of any span.
CalendarView calendar_of(Work& work, const CalendarOf& view);

// Tells clashes with their configuration items by code; looks each item up once.
class ClashTeller {
  public:
    explicit ClashTeller(Work& work) : work_(work) {}
    std::vector<ClashLine> told(std::vector<release::Clash> clashes);

  private:
    const std::string& name_of(const std::string& what);

    Work& work_;
    std::map<std::string, std::string> names_;
};

}  // namespace fangxing::app
