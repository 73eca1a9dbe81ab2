#include "app/views/tokens.h"

namespace fangxing::app {

base::Result<base::JsonText> look(Work& work, const Tokens&) {
    const auto now = work.system().clock.real_now();
    TokensAnswer answer;
    for (const auto& token : work.where<access::ApiToken>("person", work.actor().id.value)) {
        answer.items.push_back({token.id, token.name, token.scopes, token.created_at,
                                token.expires_at,
                                token.revoked_at.us == 0 && now < token.expires_at});
    }
    return base::written(answer);
}

}  // namespace fangxing::app
