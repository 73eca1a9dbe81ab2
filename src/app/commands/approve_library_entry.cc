#include "app/commands/approve_library_entry.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const ApproveLibraryEntry& command) {
    auto entry = TRY(work.get<library::Entry>(command.entry));
    TRY(work.save(entry, TRY(library::approve(entry, work.actor(), work.now()))));
    return saved(entry);
}

}  // namespace fangxing::app
