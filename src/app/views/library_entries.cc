#include "app/views/library_entries.h"

#include "app/bridge/library.h"

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

// What depends on his use applications is asked for one entry only.
void add_uses(Work& work, EntryView& out) {
    const auto& actor = work.actor();
    const auto& entry = out.entry;
    const bool takes_part = access::authorize(actor, access::Permission::take_part).has_value();
    if (takes_part && entry.state == library::State::approved) {
        out.actions.emplace_back("apply_for_use");
    }
    const auto approved = work.where_all<library::Use>(
        {{"entry", entry.id.value},
         {"person", actor.id.value},
         {"state", std::string(base::to_text(library::UseState::approved))}});
    if (!approved.empty() && library::check_out(approved.front(), entry, actor, work.now())) {
        out.actions.emplace_back("check_out");
    }
    if (library::may_download(actor, holds_entry(work, entry.id, actor.id))) {
        out.actions.emplace_back("download_library_entry");
    }
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
    auto out = entry_view(work, TRY(work.get<library::Entry>(view.entry)));
    add_uses(work, out);
    return base::written(out);
}

}  // namespace fangxing::app
