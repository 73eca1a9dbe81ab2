#include "app/commands/retire_library_entry.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const RetireLibraryEntry& command) {
    auto entry = TRY(work.get<library::Entry>(command.entry));
    work.because(command.reason);
    TRY(work.save(entry, TRY(library::retire(entry, work.actor(), command.reason, work.now()))));
    return saved(entry);
}

}  // namespace fangxing::app
