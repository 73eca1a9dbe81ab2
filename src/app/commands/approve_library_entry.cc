#include "app/commands/approve_library_entry.h"

#include "app/bridge/library.h"

namespace fangxing::app {
namespace {

// The version that it comes in place of stays, and says by what it was replaced.
base::Result<void> replace_older(Work& work, const library::Entry& entry) {
    if (!entry.replaces) return {};
    auto old = TRY(work.get<library::Entry>(entry.replaces));
    const auto events = library::replaced(old, entry, work.actor(), work.now());
    if (events.empty()) return {};
    TRY(work.save(old, events));
    return note_movement(work, old,
                         {.kind = library::MovementKind::replaced,
                          .reason = entry.name + " " + entry.package_version});
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const ApproveLibraryEntry& command) {
    auto entry = TRY(work.get<library::Entry>(command.entry));
    TRY(work.save(entry, TRY(library::approve(entry, work.actor(), work.now()))));
    TRY(note_movement(work, entry, {.kind = library::MovementKind::approved}));
    TRY(replace_older(work, entry));
    TRY(follow_in_cmdb(work, entry));
    return saved(entry);
}

}  // namespace fangxing::app
