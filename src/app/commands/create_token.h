// A new API token for a program that acts for the person; shown once.
#pragma once

#include "app/pipeline.h"
#include "domain/access/credential.h"

namespace fangxing::app {

struct CreateToken {
    static constexpr std::string_view act = "create_token";
    static constexpr auto permission = access::Permission::use_own_account;
    static constexpr bool secret = true;

    std::string name;
    std::vector<access::Permission> scopes;
    base::Instant expires_at;
    static void describe(auto& field, auto& self) {
        field("name", self.name);
        field("scopes", self.scopes);
        field("expires_at", self.expires_at);
    }
};

struct TokenCreatedAnswer {
    access::TokenId id;
    std::int64_t version = 0;
    std::string token;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("version", self.version);
        field("token", self.token);
    }
};
base::Result<base::Json> carry_out(Work& work, const CreateToken& command);

}  // namespace fangxing::app
