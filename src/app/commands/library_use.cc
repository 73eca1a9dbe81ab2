#include "app/commands/library_use.h"

#include <algorithm>

#include "app/bridge/library.h"

namespace fangxing::app {
namespace {

using library::MovementKind;
using library::UseState;

// His own for this entry: an approved one, else the newest.
std::optional<library::Use> own_use(Work& work, library::EntryId entry) {
    auto all =
        work.where_all<library::Use>({{"entry", entry.value}, {"person", work.actor().id.value}});
    if (all.empty()) return std::nullopt;
    auto found = std::ranges::find(all, UseState::approved, &library::Use::state);
    if (found == all.end()) found = std::prev(all.end());
    return std::move(*found);
}

base::Result<library::Use> use_asked(Work& work, const CheckOut& command) {
    if (command.use) {
        auto use = TRY(work.get<library::Use>(*command.use));
        if (use.applied.entry == command.entry) return use;
    } else if (auto own = own_use(work, command.entry)) {
        return *std::move(own);
    }
    return base::refuse(base::Kind::conflict, "library_use.not_approved", {{"state", "none"}});
}

base::Result<void> must_be_whole(Work& work, const library::Entry& entry) {
    if (work.system().blobs.is_whole(entry.digest)) return {};
    return base::refuse(base::Kind::conflict, "library.damaged",
                        {{"name", entry.name}, {"version", entry.package_version}});
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const ApplyForUse& command) {
    const auto entry = TRY(work.get<library::Entry>(command.entry));
    library::Use use;
    use.id = {work.fresh_id()};
    TRY(work.add(use, TRY(library::apply_for(entry, {.entry = entry.id,
                                                     .system = entry.system,
                                                     .name = entry.name,
                                                     .package_version = entry.package_version,
                                                     .purpose = command.purpose,
                                                     .place = command.place,
                                                     .by = work.actor().id,
                                                     .by_natural = work.actor().natural,
                                                     .at = work.now()}))));
    return saved(use);
}

base::Result<base::Json> carry_out(Work& work, const DecideUse& command) {
    auto use = TRY(work.get<library::Use>(command.use));
    const auto reason = command.reason.value_or("");
    work.because(reason);
    TRY(work.save(use,
                  TRY(library::decide(use, command.approved, reason, work.actor(), work.now()))));
    return saved(use);
}

base::Result<base::Json> carry_out(Work& work, const CheckOut& command) {
    const auto entry = TRY(work.get<library::Entry>(command.entry));
    auto use = TRY(use_asked(work, command));
    const auto events = TRY(library::check_out(use, entry, work.actor(), work.now()));
    TRY(must_be_whole(work, entry));
    TRY(work.save(use, events));
    TRY(note_movement(work, entry,
                      {.kind = MovementKind::checked_out,
                       .place = use.applied.place,
                       .reason = use.applied.purpose}));
    TRY(follow_in_cmdb(work, entry));
    return saved(use);
}

base::Result<base::Json> carry_out(Work& work, const GiveBack& command) {
    auto use = TRY(work.get<library::Use>(command.use));
    const auto note = command.note.value_or("");
    TRY(work.save(use, TRY(library::give_back(use, note, work.actor(), work.now()))));
    const auto entry = TRY(work.get<library::Entry>(use.applied.entry));
    TRY(note_movement(
        work, entry, {.kind = MovementKind::returned, .place = use.applied.place, .reason = note}));
    TRY(follow_in_cmdb(work, entry));
    return saved(use);
}

base::Result<base::Json> carry_out(Work& work, const DownloadLibraryEntry& command) {
    const auto entry = TRY(work.get<library::Entry>(command.entry));
    const bool holds = holds_entry(work, entry.id, work.actor().id);
    TRY(library::may_download(work.actor(), holds));
    TRY(must_be_whole(work, entry));
    TRY(note_movement(work, entry, {.kind = MovementKind::downloaded}));
    return base::encode(entry);
}

}  // namespace fangxing::app
