#include "app/commands/revoke_role.h"

#include "app/accounts.h"
#include "app/bridge/staffing.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const RevokeRole& command) {
    work.because(command.reason);
    auto grant = TRY(work.get<access::Grant>(command.grant));
    auto person = TRY(work.get<access::Person>(grant.person));
    TRY(work.save(grant, TRY(access::revoke(grant, work.actor(), work.now()))));
    TRY(work.save(person, {access::RightsChanged{}}));
    TRY(warn_if_left_unstaffed(work, person.id));
    return saved(grant);
}

}  // namespace fangxing::app
