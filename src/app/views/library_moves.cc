#include "app/views/library_moves.h"

namespace fangxing::app {
namespace {

UseView use_view(Work& work, const library::Use& use) {
    UseView out{use, {}};
    const auto& actor = work.actor();
    const auto now = work.now();
    if (access::authorize(actor, access::Permission::manage_library) &&
        library::decide(use, true, "", actor, now)) {
        out.actions.emplace_back("decide_use");
    }
    if (use.state == library::UseState::approved) {
        const auto entry = work.find<library::Entry>(use.applied.entry);
        if (entry && library::check_out(use, *entry, actor, now)) {
            out.actions.emplace_back("check_out");
        }
    }
    if (library::give_back(use, "", actor, now)) out.actions.emplace_back("give_back");
    return out;
}

// Rows come newest first, so those before `from` end the search.
Page<library::Movement> movements_in_span(Work& work, const Columns& columns,
                                          const LibraryMovements& view) {
    constexpr int chunk = 500;
    const auto size = page_size(view.limit);
    Page<library::Movement> page;
    auto before = view.after.value_or(base::Ref{}).value;
    for (bool more = true; more;) {
        const auto rows = work.store().newest(library::Movement::table, columns, before, chunk);
        more = rows.size() == std::size_t{chunk};
        for (const auto& row : rows) {
            auto each = from_row<library::Movement>(row);
            before = row.id;
            if (view.from && each.moved.at < *view.from) return page;
            if (view.to && each.moved.at >= *view.to) continue;
            if (page.items.size() == size) {
                page.next = base::Ref{page.items.back().id.value};
                return page;
            }
            page.items.push_back(std::move(each));
        }
    }
    return page;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const LibraryUses& view) {
    Columns columns;
    if (view.entry) columns.emplace_back("entry", view.entry->value);
    if (view.state) columns.emplace_back("state", std::string(base::to_text(*view.state)));
    if (view.mine.value_or(false)) columns.emplace_back("person", work.actor().id.value);
    return base::written(page_of_newest<library::Use>(
        work, columns, view.after, view.limit,
        [&](const library::Use& each) { return use_view(work, each); }));
}

base::Result<base::JsonText> look(Work& work, const LibraryMovements& view) {
    Columns columns;
    if (view.kind) columns.emplace_back("kind", std::string(base::to_text(*view.kind)));
    if (view.system) columns.emplace_back("system", view.system->value);
    if (view.entry) columns.emplace_back("entry", view.entry->value);
    if (view.release) columns.emplace_back("release", view.release->value);
    return base::written(movements_in_span(work, columns, view));
}

}  // namespace fangxing::app
