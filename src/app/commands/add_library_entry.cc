#include "app/commands/add_library_entry.h"

#include "app/bridge/library.h"
#include "app/bridge/notice.h"
#include "app/bridge/outcomes.h"
#include "app/known.h"
#include "domain/cmdb/cmdb.h"

namespace fangxing::app {
namespace {

base::Result<void> must_fit(Work& work, const library::EntryAdded& wish,
                            const access::Person& approver) {
    const access::Place place{.unit = {}, .system = wish.system, .site = {}, .release = {}};
    const auto keepers = holders_at(work, std::string(library::keeper_role), place);
    return library::must_fit(wish, approver.natural, keepers.contains(approver.id));
}

base::Result<void> must_be_uploaded(Work& work, const base::Digest& digest) {
    if (work.system().blobs.has(digest)) return {};
    return base::refuse(base::Kind::invalid, "library.blob_missing", {},
                        {{"library.blob_missing", "/digest", {}}});
}

base::Result<void> add_bound(Work& work, library::Entry& entry,
                             const std::vector<library::Entry::Event>& events) {
    auto added = work.add(entry, events);
    if (added || added.error().code != "store.duplicate") return added;
    return base::refuse(base::Kind::conflict, "library.version_bound",
                        {{"name", entry.name}, {"package_version", entry.package_version}});
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const AddLibraryEntry& command) {
    library::EntryAdded wish{.system = command.system,
                             .name = command.name,
                             .package_version = command.package_version,
                             .digest = command.digest,
                             .size = 0,
                             .file_name = command.file_name,
                             .source = command.source,
                             .by = work.actor().id,
                             .by_natural = work.actor().natural,
                             .at = work.now(),
                             .received_at = command.received_at.value_or(work.now()),
                             .replaces = command.replaces.value_or(library::EntryId{})};
    std::optional<access::Person> approver;
    if (!command.approver.empty()) {
        approver = TRY(active_person(work, command.approver, "/approver"));
        wish.approver = approver->id;
    }
    const auto limit = entry_limit(work.store());
    TRY(library::add(wish, limit));
    TRY(known<cmdb::System>(work, {command.system.value}, "/system"));
    TRY(must_fit(work, wish, *approver));
    TRY(must_be_uploaded(work, command.digest));
    if (wish.replaces) {
        TRY(library::may_replace(TRY(known<library::Entry>(work, wish.replaces, "/replaces")),
                                 wish));
    }
    wish.size = work.system().blobs.size(command.digest);
    library::Entry entry;
    entry.id = {work.fresh_id()};
    TRY(add_bound(work, entry, TRY(library::add(wish, limit))));
    TRY(note_movement(work, entry,
                      {.kind = library::MovementKind::taken_in, .reason = entry.source}));
    TRY(enter_in_cmdb(work, entry));
    count_entry(work, entry);
    return saved(entry);
}

}  // namespace fangxing::app
