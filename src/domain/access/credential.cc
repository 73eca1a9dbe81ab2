#include "domain/access/credential.h"

#include <algorithm>

#include "domain/access/name.h"

namespace fangxing::access {
namespace {

void on(ApiToken& token, const TokenCreated& event) {
    token.person = event.person;
    token.name = event.name;
    token.token = event.token;
    token.scopes = event.scopes;
    token.created_at = event.at;
    token.expires_at = event.expires_at;
}
void on(ApiToken& token, const TokenRevoked& event) {
    token.revoked_at = event.at;
}
void on(SetupLink& link, const LinkMade& event) {
    link.token = event.token;
    link.role = event.role;
    link.person = event.person;
    link.expires_at = event.expires_at;
}
void on(SetupLink& link, const LinkUsed&) {
    link.open = false;
}

// What a program may do for a person; never his account, others' rights or the node itself.
constexpr Permission allowed_scopes[] = {
    Permission::read_business,    Permission::take_part,     Permission::manage_changes,
    Permission::manage_library,   Permission::manage_cmdb,   Permission::read_journal,
    Permission::post_work_orders, Permission::read_calendar,
};

}  // namespace

void apply(ApiToken& token, const ApiToken::Event& event) {
    std::visit([&](const auto& each) { on(token, each); }, event);
}
void apply(SetupLink& link, const SetupLink::Event& event) {
    std::visit([&](const auto& each) { on(link, each); }, event);
}

base::Result<std::vector<ApiToken::Event>> create(const TokenCreated& token) {
    std::vector<base::Reason> reasons;
    if (odd_name(token.name)) reasons.push_back(base::Reason{"token.name_missing", "/name", {}});
    if (token.scopes.empty()) {
        reasons.push_back(base::Reason{"token.scopes_missing", "/scopes", {}});
    }
    for (std::size_t n = 0; n < token.scopes.size(); ++n) {
        if (std::ranges::find(allowed_scopes, token.scopes[n]) != std::end(allowed_scopes)) {
            continue;
        }
        reasons.push_back(base::Reason{"token.scope_not_allowed",
                                       "/scopes/" + std::to_string(n),
                                       {{"scope", std::string(base::to_text(token.scopes[n]))}}});
    }
    if (token.expires_at <= token.at || token.expires_at > token.at + longest_token) {
        reasons.push_back(base::Reason{"token.expiry", "/expires_at", {}});
    }
    if (!reasons.empty()) return base::refuse(base::Kind::invalid, "token.incomplete", {}, reasons);
    return std::vector<ApiToken::Event>{token};
}

base::Result<std::vector<ApiToken::Event>> revoke(const ApiToken& token, const Actor& by,
                                                  base::Instant real_now) {
    if (token.person != by.id) return base::refuse(base::Kind::forbidden, "token.of_another");
    if (token.revoked_at.us != 0) {
        return base::refuse(base::Kind::conflict, "token.revoked_already");
    }
    return std::vector<ApiToken::Event>{TokenRevoked{real_now}};
}

base::Result<void> check(const ApiToken& token, const Person& person, base::Instant real_now) {
    if (token.revoked_at.us != 0 || real_now >= token.expires_at ||
        person.state != PersonState::active) {
        return base::refuse(base::Kind::unauthenticated, "token.invalid");
    }
    return {};
}

base::Result<void> check(const SetupLink& link, base::Instant real_now) {
    if (!link.open || real_now >= link.expires_at) {
        return base::refuse(base::Kind::unauthenticated, "setup_link.invalid");
    }
    return {};
}

}  // namespace fangxing::access
