// Revoking one's own API token.
#pragma once

#include "app/pipeline.h"
#include "domain/access/credential.h"

namespace fangxing::app {

struct RevokeToken {
    static constexpr std::string_view act = "revoke_token";
    static constexpr auto permission = access::Permission::use_own_account;

    access::TokenId token;
    static void describe(auto& field, auto& self) { field("token", self.token); }
};
base::Result<base::Json> carry_out(Work& work, const RevokeToken& command);

}  // namespace fangxing::app
