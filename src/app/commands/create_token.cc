#include "app/commands/create_token.h"

#include "app/accounts.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const CreateToken& command) {
    const auto secret = std::string(access::token_prefix) + fresh_token(work.system());
    access::ApiToken token;
    token.id = {work.fresh_id()};
    TRY(work.add(token, TRY(access::create(access::TokenCreated{
                            work.actor().id, command.name, base::digest_of(secret), command.scopes,
                            command.expires_at, work.system().clock.real_now()}))));
    return base::encode(TokenCreatedAnswer{token.id, token.version, secret});
}

}  // namespace fangxing::app
