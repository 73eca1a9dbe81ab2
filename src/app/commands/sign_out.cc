#include "app/commands/sign_out.h"

#include "app/accounts.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const SignOut&) {
    auto session = session_behind(work.store(), work.request().session);
    base::ensure(session.has_value(), "who may use his own account has a session");
    TRY(work.save(*session, {access::SessionEnded{access::SessionEnd::signed_out}}));
    return saved(*session);
}

}  // namespace fangxing::app
