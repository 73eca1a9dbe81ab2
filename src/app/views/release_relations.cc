#include "app/views/release_relations.h"

#include <algorithm>

#include "app/bridge/acts.h"
#include "app/bridge/overlaps.h"
#include "domain/cmdb/cmdb.h"

namespace fangxing::app {
namespace {

std::vector<change::Change> changes_of(Case& of) {
    std::vector<change::Change> out;
    for (const auto id : of.release().changes) {
        auto found = of.work().find<change::Change>({id.value});
        if (found) out.push_back(*std::move(found));
    }
    return change::in_order(std::move(out));
}

void add_change(Case& of, const change::Change& change, ReleaseRelationsView& out) {
    RelatedChange line{change.id, change.number, change.title, change.state, {}};
    for (const auto id : change.depends_on) {
        const auto on = of.work().find<change::Change>({id.value});
        if (!on) continue;
        line.depends_on.push_back(on->number);
        const auto& carried = of.release().changes;
        const bool is_here = std::ranges::find(carried, id) != carried.end();
        if (!is_here && on->state != change::State::implemented) {
            out.warnings.push_back({change.number, on->id, on->number, on->title, on->state});
        }
    }
    out.changes.push_back(std::move(line));
}

void add_overlap(Case& of, const Conflict& conflict, ReleaseRelationsView& out) {
    OverlapLine line{conflict.other.id,     conflict.other.number,
                     conflict.other.title,  conflict.other.start,
                     conflict.other.end,    {},
                     conflict.acknowledged, {}};
    for (const auto id : conflict.items) {
        const auto item = of.work().find<cmdb::Item>({id.value});
        line.items.push_back(item ? item->code : id.text());
    }
    if (!conflict.acknowledged && must_be_allowed(of, "acknowledge_overlap")) {
        line.actions.push_back({"acknowledge_overlap", true});
    }
    out.overlaps.push_back(std::move(line));
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const ReleaseRelations& view) {
    auto of = TRY(Case::open(work, view.release));
    ReleaseRelationsView out;
    for (const auto& each : changes_of(of)) add_change(of, each, out);
    for (const auto& each : conflicts_of(of)) add_overlap(of, each, out);
    return base::written(out);
}

}  // namespace fangxing::app
