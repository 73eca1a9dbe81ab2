#include "app/commands/group_changes.h"

#include <algorithm>

#include "app/bridge/acts.h"
#include "app/bridge/carried.h"
#include "app/bridge/case.h"
#include "app/views/answers.h"
#include "domain/change/change.h"
#include "domain/release/beside.h"
#include "domain/release/demands.h"

namespace fangxing::app {
namespace {

using Refs = std::vector<base::Ref>;

Refs regrouped(Refs now, const Refs& add, const Refs& remove) {
    std::erase_if(now, [&](base::Ref id) { return std::ranges::find(remove, id) != remove.end(); });
    for (const auto id : add) {
        if (std::ranges::find(now, id) == now.end()) now.push_back(id);
    }
    return now;
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const GroupChanges& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "group_changes"));
    TRY(release::must_have_reason(command.reason));
    work.because(command.reason);
    auto changes = regrouped(of.release().changes, command.add.value_or(Refs{}),
                             command.remove.value_or(Refs{}));
    std::vector<change::Change> rows;
    for (const auto id : changes) {
        rows.push_back(TRY(work.get<change::Change>({id.value})));
        TRY(change::may_be_released(rows.back(), of.release().system));
    }
    rows = change::in_order(std::move(rows));
    changes.clear();
    for (const auto& row : rows) changes.emplace_back(row.id.value);
    of.tell(TRY(release::group_changes(of.release(), changes, change::items_of(rows))));
    TRY(of.finish());
    TRY(regroup(work, of.release()));
    return answer(of.release());
}

}  // namespace fangxing::app
