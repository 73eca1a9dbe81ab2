#include "app/commands/revoke_role.h"

#include <algorithm>

#include "app/accounts.h"
#include "app/bridge/staffing.h"
#include "app/roles/definitions.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const RevokeRole& command) {
    work.because(command.reason);
    auto grant = TRY(work.get<access::Grant>(command.grant));
    auto person = TRY(work.get<access::Person>(grant.person));
    TRY(work.save(grant, TRY(access::revoke(grant, work.actor(), work.now()))));
    // What went into the role goes with it.
    const auto merged = access::with_merged(role_definitions(work), grant.role);
    for (auto& each : grants_of(work.store(), person.id)) {
        if (std::ranges::find(merged, each.role) == merged.end()) continue;
        if (each.place != grant.place) continue;
        TRY(work.save(each, TRY(access::revoke(each, work.actor(), work.now()))));
    }
    TRY(work.save(person, {access::RightsChanged{}}));
    TRY(warn_if_left_unstaffed(work, person.id));
    return saved(grant);
}

}  // namespace fangxing::app
