// What the commands about people share: finding accounts by login, token and human being.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/work.h"
#include "domain/access/credential.h"
#include "domain/access/grant.h"
#include "domain/access/session.h"

namespace fangxing::app {

// The answer of most commands: the object and its version, for If-Match.
struct Saved {
    base::Ref id;
    std::int64_t version = 0;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("version", self.version);
    }
};
template <class T>
base::Json saved(const T& value) {
    return base::encode(Saved{{value.id.value}, value.version});
}

// 256 random bits in the alphabet of addresses and cookies.
std::string fresh_token(const System& system);

std::optional<access::Person> person_by_login(Store& store, std::string_view login);
std::optional<access::Session> session_behind(Store& store, std::string_view token);
std::optional<access::SetupLink> link_behind(Store& store, std::string_view token);

// Active grants of one account, and of all accounts of a human being.
Columns grants_in_force(access::PersonId person);
std::vector<access::Grant> grants_of(Store& store, access::PersonId person);
std::vector<access::Grant> grants_of_human(Work& work, access::PersonId natural);

// Refuses 422 `unit.unknown` or `person.unknown` at the field that names a row that is not there.
base::Result<void> unit_exists(Work& work, access::UnitId unit, const std::string& field);
base::Result<access::Person> known_person(Work& work, access::PersonId person,
                                          const std::string& field);

// The login of an account, to be shown; "" where there is none.
std::string login_of(Work& work, access::PersonId person);

// Whom a command names by login: for what he did, or to act from now on. Both refuse 422
// `person.not_found` at the field that names nobody; the second also where his account is disabled.
base::Result<access::Person> named_person(Work& work, const std::string& login,
                                          const std::string& field);
base::Result<access::Person> active_person(Work& work, const std::string& login,
                                           const std::string& field);

// Writes a new account; refuses 409 `person.login_taken`.
base::Result<access::Person> add_person(Work& work, const access::PersonCreated& wish);

// Grants a role and ends the sessions that were opened without it.
base::Result<access::Grant> add_grant(Work& work, access::Person& person,
                                      const access::RoleGranted& wish);

// The recorded setting that lets one human being hold two administrator roles.
inline constexpr std::string_view two_administrators = "two_administrators";
bool two_administrators_allowed(Store& store);

// The reason of an act on people; refuses 422 `reason.missing`.
base::Result<std::string> given_reason(const std::string& reason);

// Ends the person's open sessions, except one.
base::Result<void> end_sessions(Work& work, access::PersonId person, access::SessionId except,
                                access::SessionEnd how);

// A one-time link, good for three days; its token is kept nowhere.
struct FreshToken {
    std::string token;
    base::Instant expires_at;
};
base::Result<FreshToken> make_link(Work& work, const std::string& role, access::PersonId person);

}  // namespace fangxing::app
