#include "app/views/library_entries.h"

namespace fangxing::app {
namespace {

EntryView entry_view(Work& work, const library::Entry& entry) {
    EntryView out{entry, {}};
    const auto& actor = work.actor();
    if (!access::authorize(actor, access::Permission::manage_library)) return out;
    if (library::approve(entry, actor, work.now())) {
        out.actions.emplace_back("approve_library_entry");
    }
    // Asked with a reason, as the person will give one.
    if (library::retire(entry, actor, "-", work.now())) {
        out.actions.emplace_back("retire_library_entry");
    }
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const LibraryEntries& view) {
    Columns columns;
    if (view.system) columns.emplace_back("system", view.system->value);
    if (view.state) columns.emplace_back("state", std::string(base::to_text(*view.state)));
    if (view.digest) columns.emplace_back("digest", view.digest->text);
    return base::written(page_of_newest<library::Entry>(
        work, columns, view.after, view.limit,
        [&](const library::Entry& each) { return entry_view(work, each); }));
}

base::Result<base::JsonText> look(Work& work, const OneLibraryEntry& view) {
    return base::written(entry_view(work, TRY(work.get<library::Entry>(view.entry))));
}

}  // namespace fangxing::app
