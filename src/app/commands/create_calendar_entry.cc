#include "app/commands/create_calendar_entry.h"

#include "app/bridge/live_calendar.h"
#include "app/known.h"
#include "domain/cmdb/cmdb.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const CreateCalendarEntry& command) {
    calendar::EntrySaved wish{.code = command.code,
                              .kind = command.kind,
                              .name = command.name,
                              .rule = command.rule.value_or(""),
                              .length = command.length.value_or(""),
                              .from = command.from.value_or(""),
                              .to = command.to.value_or(""),
                              .system = command.system.value_or(base::Ref{}),
                              .by = work.actor().id,
                              .at = work.now()};
    const auto owners = owners_of(work, command.code);
    TRY(calendar::may_edit(work.actor(), owners));
    work.because(TRY(given_reason(command.reason)));
    if (wish.system) TRY(known<cmdb::System>(work, {wish.system.value}, "/system"));
    const auto events = TRY(calendar::save(std::move(wish), active_entries(work), nullptr,
                                           work.system().settings.zone, work.actor(), owners));
    calendar::Entry entry;
    entry.id = {work.fresh_id()};
    TRY(work.add(entry, events));
    return saved(entry);
}

}  // namespace fangxing::app
