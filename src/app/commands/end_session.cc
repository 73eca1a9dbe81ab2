#include "app/commands/end_session.h"

#include "app/accounts.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const EndSession& command) {
    auto session = TRY(work.get<access::Session>(command.session));
    if (session.person != work.actor().id) {
        TRY(access::authorize(work.actor(), access::Permission::grant_roles));
    }
    if (!session.open) return base::refuse(base::Kind::conflict, "session.ended_already");
    TRY(work.save(session, {access::SessionEnded{access::SessionEnd::ended}}));
    return saved(session);
}

}  // namespace fangxing::app
