// One's own API tokens, without their secrets.
#pragma once

#include "app/pipeline.h"
#include "domain/access/credential.h"

namespace fangxing::app {

struct TokenLine {
    access::TokenId id;
    std::string name;
    std::vector<access::Permission> scopes;
    base::Instant created_at;
    base::Instant expires_at;
    bool good = false;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("name", self.name);
        field("scopes", self.scopes);
        field("created_at", self.created_at);
        field("expires_at", self.expires_at);
        field("good", self.good);
    }
};

struct TokensAnswer {
    std::vector<TokenLine> items;
    static void describe(auto& field, auto& self) { field("items", self.items); }
};

struct Tokens {
    static constexpr auto permission = access::Permission::use_own_account;
    using Answer = TokensAnswer;
    static void describe(auto&, auto&) {}
};
base::Result<base::JsonText> look(Work& work, const Tokens& view);

}  // namespace fangxing::app
