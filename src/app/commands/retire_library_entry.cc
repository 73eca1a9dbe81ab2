#include "app/commands/retire_library_entry.h"

#include "app/bridge/library.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const RetireLibraryEntry& command) {
    auto entry = TRY(work.get<library::Entry>(command.entry));
    work.because(command.reason);
    TRY(work.save(entry, TRY(library::retire(entry, work.actor(), command.reason, work.now()))));
    TRY(note_movement(work, entry,
                      {.kind = library::MovementKind::retired, .reason = command.reason}));
    TRY(follow_in_cmdb(work, entry));
    return saved(entry);
}

}  // namespace fangxing::app
