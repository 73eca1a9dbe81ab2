#include "app/views/changes.h"

#include <algorithm>

#include "app/change_place.h"
#include "app/commands/create_release.h"

namespace fangxing::app {
namespace {

ChangeView change_view(Work& work, const change::Change& change) {
    ChangeView out{change, {}, {}};
    const auto& actor = work.actor();
    const bool may = access::authorize(actor, access::Permission::manage_changes).has_value();
    if (may && change::decide(change, actor, true, {}, work.now())) {
        out.actions.emplace_back("decide_change");
    }
    if (change.state == change::State::approved &&
        access::authorize(actor, CreateRelease::permission)) {
        out.actions.emplace_back("create_release");
    }
    const auto place = place_of(work, change);
    const bool on_board = access::holds(actor, change::board_role, place);
    if (change::give_opinion(change, on_board, {"for", "", actor.id, work.now()})) {
        out.actions.emplace_back("give_opinion");
    }
    if (may && change::withdraw(change, "?", actor, work.now())) {
        out.actions.emplace_back("withdraw_change");
    }
    if (std::ranges::any_of(change::relating_roles, [&](std::string_view role) {
            return access::holds(actor, role, place);
        })) {
        out.actions.emplace_back("relate_changes");
    }
    out.board = holders_of(work, {std::string(change::board_role)}, place);
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const Changes& view) {
    Columns columns;
    if (view.system) columns.emplace_back("system", view.system->value);
    if (view.state) columns.emplace_back("state", std::string(base::to_text(*view.state)));
    return base::written(page_of_newest<change::Change>(
        work, columns, view.after, view.limit,
        [&](const change::Change& each) { return change_view(work, each); }));
}

base::Result<base::JsonText> look(Work& work, const OneChange& view) {
    return base::written(change_view(work, TRY(work.get<change::Change>(view.change))));
}

}  // namespace fangxing::app
