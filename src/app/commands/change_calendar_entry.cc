#include "app/commands/change_calendar_entry.h"

#include "app/bridge/live_calendar.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const ChangeCalendarEntry& command) {
    auto entry = TRY(work.get<calendar::Entry>(command.entry));
    const auto owners = owners_of(work, entry.saved.code);
    TRY(calendar::may_edit(work.actor(), owners));
    TRY(work.require_match(entry.version));
    work.because(TRY(given_reason(command.reason)));
    auto wish = entry.saved;
    wish.name = command.name;
    wish.rule = command.rule.value_or(wish.rule);
    wish.length = command.length.value_or(wish.length);
    wish.from = command.from.value_or(wish.from);
    wish.to = command.to.value_or(wish.to);
    wish.by = work.actor().id;
    wish.at = work.now();
    TRY(work.save(entry, TRY(calendar::save(std::move(wish), active_entries(work), &entry,
                                            work.system().settings.zone, work.actor(), owners))));
    return saved(entry);
}

}  // namespace fangxing::app
