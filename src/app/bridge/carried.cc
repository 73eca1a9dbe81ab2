#include "app/bridge/carried.h"

#include <algorithm>

#include "app/bridge/handovers.h"
#include "app/bridge/teams.h"

namespace fangxing::app {
namespace {

using change::CarriedChange;

std::vector<CarriedChange> carried_by(Work& work, release::ReleaseId release) {
    auto rows = work.where<CarriedChange>("release", release.value);
    std::erase_if(rows, [](const CarriedChange& each) { return each.let_go_at.has_value(); });
    return rows;
}

base::Result<void> add_carried(Work& work, const release::Release& release, base::Ref id,
                               const std::string& work_order) {
    const auto change = TRY(work.get<change::Change>({id.value}));
    CarriedChange fresh;
    fresh.id = {work.fresh_id()};
    return work.add(fresh, {change::ChangeTakenUp{{id.value},
                                                  base::Ref{release.id.value},
                                                  work_order,
                                                  change.created_by,
                                                  change.decided_by,
                                                  work.actor().id,
                                                  work.now()}});
}

base::Result<void> implement_if_over(Case& of, change::ChangeId id) {
    auto& work = of.work();
    if (of.release().end_state != release::EndState::closed) return {};
    auto change = work.find<change::Change>(id);
    if (!change) return {};
    if (!change::is_carried_out(*change, of.release().confirmed_items, releases_of(work, id))) {
        return {};
    }
    return work.save(*change,
                     TRY(change::implement(*change, base::Ref{of.release().id.value}, work.now())));
}

}  // namespace

base::Result<void> take_up(Work& work, const release::Release& release,
                           const std::string& work_order) {
    for (const auto id : release.changes) TRY(add_carried(work, release, id, work_order));
    return {};
}

base::Result<void> regroup(Work& work, const release::Release& release) {
    auto rows = carried_by(work, release.id);
    const auto& now = release.changes;
    for (auto& row : rows) {
        if (std::ranges::find(now, base::Ref{row.taken.change.value}) != now.end()) continue;
        TRY(work.save(row, {change::ChangeLetGo{work.actor().id, work.now()}}));
    }
    for (const auto id : now) {
        const bool is_known = std::ranges::any_of(
            rows, [&](const CarriedChange& each) { return each.taken.change.value == id.value; });
        if (!is_known) TRY(add_carried(work, release, id, {}));
    }
    return {};
}

std::vector<CarriedChange> releases_of(Work& work, change::ChangeId change) {
    return work.where<CarriedChange>("change", change.value);
}

base::Result<void> settle_carried(Case& of) {
    auto& work = of.work();
    const auto& release = of.release();
    auto rows = carried_by(work, release.id);
    const bool is_told =
        std::ranges::all_of(rows, [](const CarriedChange& each) { return each.ended.has_value(); });
    if (is_told) return {};
    const auto state = std::string(base::to_text(*release.end_state));
    for (auto& row : rows) {
        if (row.ended) continue;
        TRY(work.save(row, {change::ChangeReleaseEnded{state, release.end_grounds,
                                                       release.end_reason, work.now()}}));
    }
    for (const auto& row : rows) TRY(implement_if_over(of, row.taken.change));
    TRY(hand_over_end(of));
    return dissolve_team_of(of);
}

}  // namespace fangxing::app
