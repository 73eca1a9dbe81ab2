#include "app/commands/retire_calendar_entry.h"

#include "app/bridge/live_calendar.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const RetireCalendarEntry& command) {
    auto entry = TRY(work.get<calendar::Entry>(command.entry));
    const auto events =
        TRY(calendar::retire(entry, work.actor(), work.now(), owners_of(work, entry.saved.code)));
    work.because(TRY(given_reason(command.reason)));
    TRY(work.save(entry, events));
    return saved(entry);
}

}  // namespace fangxing::app
