#include "app/commands/merge_roles.h"

#include <algorithm>

#include "app/roles/definitions.h"

namespace fangxing::app {
namespace {

// Who held the merged role holds the surviving one, at the same places.
base::Result<void> give_survivor(Work& work, const MergeRoles& command) {
    for (const auto& grant : work.where<access::Grant>("role", command.role, 0, 10'000)) {
        if (!grant.active) continue;
        const auto held = grants_of(work.store(), grant.person);
        const bool has = std::ranges::any_of(held, [&](const access::Grant& each) {
            return each.role == command.into && each.place == grant.place;
        });
        if (has) continue;
        access::Grant fresh;
        fresh.id = {work.fresh_id()};
        TRY(work.add(fresh, {access::RoleGranted{grant.person, command.into, grant.place,
                                                 work.actor().id, work.now()}}));
    }
    return {};
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const MergeRoles& command) {
    auto before = role_definition(work, command.role);
    const auto survivor = role_definition(work, command.into);
    const auto events = TRY(access::merge(
        {command.role, command.into, work.actor().id, work.now()},
        {before ? &*before : nullptr, survivor ? &*survivor : nullptr}, work.actor()));
    work.because(TRY(given_reason(command.reason)));
    const auto merged = TRY(keep_definition(work, std::move(before), events));
    TRY(give_survivor(work, command));
    TRY(grant_merged(work, command.into));
    return saved(merged);
}

}  // namespace fangxing::app
