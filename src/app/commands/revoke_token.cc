#include "app/commands/revoke_token.h"

#include "app/accounts.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const RevokeToken& command) {
    auto token = TRY(work.get<access::ApiToken>(command.token));
    TRY(work.save(token, TRY(access::revoke(token, work.actor(), work.system().clock.real_now()))));
    return saved(token);
}

}  // namespace fangxing::app
