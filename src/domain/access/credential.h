// Credentials beside the session: API tokens for programs, one-time links for a first password.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "domain/access/access.h"

namespace fangxing::access {

struct TokenTag;
struct LinkTag;
using TokenId = base::Id<TokenTag>;
using LinkId = base::Id<LinkTag>;

inline constexpr base::Duration longest_token = std::chrono::hours(24 * 180);
inline constexpr std::string_view token_prefix = "fx_";

struct TokenCreated {
    static constexpr std::string_view type = "token.created";
    PersonId person;
    std::string name;
    base::Digest token;
    std::vector<Permission> scopes;
    base::Instant expires_at;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("person", self.person);
        field("name", self.name);
        field("token", self.token);
        field("scopes", self.scopes);
        field("expires_at", self.expires_at);
        field("at", self.at);
    }
};
struct TokenRevoked {
    static constexpr std::string_view type = "token.revoked";
    base::Instant at;
    static void describe(auto& field, auto& self) { field("at", self.at); }
};
// Acts for its person within its scopes; can never approve or sign.
struct ApiToken {
    static constexpr std::string_view table = "api_tokens";
    static constexpr std::string_view noun = "token";
    using Event = std::variant<TokenCreated, TokenRevoked>;

    TokenId id;
    std::int64_t version = 0;
    PersonId person;
    std::string name;
    base::Digest token;
    std::vector<Permission> scopes;
    base::Instant created_at;
    base::Instant expires_at;
    base::Instant revoked_at;  // zero: not revoked

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("person", self.person);
        field("name", self.name);
        field("token", self.token);
        field("scopes", self.scopes);
        field("created_at", self.created_at);
        field("expires_at", self.expires_at);
        field("revoked_at", self.revoked_at);
    }
    static void columns(auto& column, const auto& self) {
        column("token", self.token.text);
        column("person", self.person);
    }
};
void apply(ApiToken& token, const ApiToken::Event& event);

// Refuses 422 `token.incomplete` with `token.name_missing`, `token.scopes_missing`,
// `token.scope_not_allowed` {scope}, `token.expiry` (past, or beyond 180 days).
base::Result<std::vector<ApiToken::Event>> create(const TokenCreated& token);
// Refuses 403 `token.of_another`, 409 `token.revoked_already`.
base::Result<std::vector<ApiToken::Event>> revoke(const ApiToken& token, const Actor& by,
                                                  base::Instant real_now);
// Refuses 401 `token.invalid`.
base::Result<void> check(const ApiToken& token, const Person& person, base::Instant real_now);

struct LinkMade {
    static constexpr std::string_view type = "setup_link.made";
    base::Digest token;
    std::string role;  // administrator role it gives a new account …
    PersonId person;   // … or the account whose password it lets choose
    base::Instant expires_at;
    static void describe(auto& field, auto& self) {
        field("token", self.token);
        field("role", self.role);
        field("person", self.person);
        field("expires_at", self.expires_at);
    }
};
struct LinkUsed {
    static constexpr std::string_view type = "setup_link.used";
    PersonId by;
    static void describe(auto& field, auto& self) { field("by", self.by); }
};
struct SetupLink {
    static constexpr std::string_view table = "setup_links";
    static constexpr std::string_view noun = "setup_link";
    using Event = std::variant<LinkMade, LinkUsed>;

    LinkId id;
    std::int64_t version = 0;
    base::Digest token;
    std::string role;
    PersonId person;
    base::Instant expires_at;
    bool open = true;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("token", self.token);
        field("role", self.role);
        field("person", self.person);
        field("expires_at", self.expires_at);
        field("open", self.open);
    }
    static void columns(auto& column, const auto& self) {
        column("token", self.token.text);
        column("person", self.person);
        column("open", self.open);
    }
};
void apply(SetupLink& link, const SetupLink::Event& event);

// Refuses 401 `setup_link.invalid`: used, expired or never made, all the same.
base::Result<void> check(const SetupLink& link, base::Instant real_now);

}  // namespace fangxing::access
