#include "app/commands/add_library_entry.h"

#include "app/known.h"
#include "domain/cmdb/cmdb.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const AddLibraryEntry& command) {
    auto& blobs = work.system().blobs;
    library::EntryAdded wish{.system = command.system,
                             .name = command.name,
                             .package_version = command.package_version,
                             .digest = command.digest,
                             .size = 0,
                             .file_name = command.file_name,
                             .source = command.source,
                             .by = work.actor().id,
                             .by_natural = work.actor().natural,
                             .at = work.now()};
    TRY(library::add(wish));
    TRY(known<cmdb::System>(work, {command.system.value}, "/system"));
    if (!blobs.has(command.digest)) {
        return base::refuse(base::Kind::invalid, "library.blob_missing", {},
                            {{"library.blob_missing", "/digest", {}}});
    }
    wish.size = blobs.size(command.digest);
    library::Entry entry;
    entry.id = {work.fresh_id()};
    const auto added = work.add(entry, TRY(library::add(wish)));
    if (!added && added.error().code == "store.duplicate") {
        return base::refuse(base::Kind::conflict, "library.version_bound",
                            {{"name", command.name}, {"package_version", command.package_version}});
    }
    TRY(added);
    return saved(entry);
}

}  // namespace fangxing::app
