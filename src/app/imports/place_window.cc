// Rows of windows, freezes, holidays and swapped days.
#include <algorithm>

#include "app/bridge/live_calendar.h"
#include "app/commands/change_calendar_entry.h"
#include "app/commands/create_calendar_entry.h"
#include "app/imports/place.h"
#include "app/imports/references.h"
#include "app/imports/when.h"

namespace fangxing::app {
namespace {

std::optional<WrittenTime> time_at(ImportRow& row, std::string_view column) {
    if (!row.has(column)) return std::nullopt;
    const auto found = written_time(row[column]);
    if (!found) row.wrong(column, "import.no_time", {{"text", row[column]}});
    return found;
}

std::string repeats_of(const ImportRow& row) {
    const auto& said = row["repeats"];
    return said.starts_with("RRULE:") ? said.substr(6) : said;
}

// What the cells say, as a single command would be given it.
CreateCalendarEntry wish_of(Work& work, ImportRow& row) {
    CreateCalendarEntry out;
    out.code = row["code"];
    out.name = row.name();
    out.reason = work.reason();
    const auto kind = base::from_text<calendar::EntryKind>(row["kind"]);
    if (!kind) row.wrong("kind", "import.no_such_choice", {{"text", row["kind"]}});
    out.kind = kind.value_or(calendar::EntryKind::window);
    const auto from = time_at(row, "from");
    const auto to = time_at(row, "to");
    if (const auto system = system_at(work, row, "system")) out.system = base::Ref{system->value};
    const bool is_days =
        out.kind == calendar::EntryKind::holiday || out.kind == calendar::EntryKind::workday;
    if (is_days) {
        if (from) out.from = day_of(*from);
        if (to) out.to = day_of(*to);
        return out;
    }
    if (from && to) {
        out.length = length_between(*from, *to);
        if (out.length->empty()) row.wrong("to", "import.ends_before");
    } else if (!row.has("to")) {
        row.wrong("to", "input.missing");
    }
    if (from) out.rule = rule_from(*from, repeats_of(row));
    return out;
}

}  // namespace

base::Result<Placed> place_window(Work& work, ImportRow& row) {
    const auto wish = wish_of(work, row);
    const auto active = active_entries(work);
    const auto found = std::ranges::find(
        active, wish.code, [](const calendar::Entry& each) { return each.saved.code; });
    if (found == active.end()) {
        TRY(as_command(work, wish));
        return Placed{ImportVerdict::fresh};
    }
    const auto& there = found->saved;
    row.must_equal("kind", std::string(base::to_text(there.kind)));
    row.must_equal("system", system_code(work, {there.system.value}));
    if (!row.wrongs().empty()) return Placed{ImportVerdict::wrong};
    const auto said = [](const std::optional<std::string>& text, const std::string& before) {
        return !text || *text == before;
    };
    if (wish.name == there.name && said(wish.rule, there.rule) && said(wish.length, there.length) &&
        said(wish.from, there.from) && said(wish.to, there.to)) {
        return Placed{};
    }
    TRY(as_command(work,
                   ChangeCalendarEntry{found->id, wish.name, wish.rule, wish.length, wish.from,
                                       wish.to, wish.reason},
                   found->version));
    return Placed{ImportVerdict::changed};
}

}  // namespace fangxing::app
