// What happens to an account.
#pragma once

#include <string>
#include <string_view>

#include "base/describe.h"
#include "base/words.h"
#include "domain/access/unit.h"

namespace fangxing::access {

struct PersonTag;
struct GrantTag;
using PersonId = base::Id<PersonTag>;
using GrantId = base::Id<GrantTag>;

struct PersonCreated {
    static constexpr std::string_view type = "person.created";
    std::string login;
    base::Words name;
    UnitId unit;
    PersonId natural;  // first account of the same human being; zero: this is the first
    static void describe(auto& field, auto& self) {
        field("login", self.login);
        field("name", self.name);
        field("unit", self.unit);
        field("natural", self.natural);
    }
};
// The hash is a secret: it reaches the row and never the journal, so it is not described.
struct PasswordChosen {
    static constexpr std::string_view type = "person.password_chosen";
    std::string hash;
    static void describe(auto&, auto&) {}
};
struct SignedIn {
    static constexpr std::string_view type = "person.signed_in";
    std::string address;
    bool new_address = false;
    static void describe(auto& field, auto& self) {
        field("address", self.address);
        field("new_address", self.new_address);
    }
};
struct SignInFailed {
    static constexpr std::string_view type = "person.sign_in_failed";
    std::string address;
    bool known_address = false;
    base::Instant locked_until;  // zero: not locked by this one
    static void describe(auto& field, auto& self) {
        field("address", self.address);
        field("known_address", self.known_address);
        field("locked_until", self.locked_until);
    }
};
struct PersonUnlocked {
    static constexpr std::string_view type = "person.unlocked";
    static void describe(auto&, auto&) {}
};
struct PersonDisabled {
    static constexpr std::string_view type = "person.disabled";
    base::Instant at;
    static void describe(auto& field, auto& self) { field("at", self.at); }
};
// Whoever left is called by a number. All that the account still is stands in it, since the events
// before it lose what they said.
struct PersonPseudonymised {
    static constexpr std::string_view type = "person.pseudonymised";
    std::string login;  // "former.0042"
    base::Words name;   // 离职人员 0042
    UnitId unit;
    PersonId natural;
    base::Digest former;  // of the login that signed records may still hold
    static void describe(auto& field, auto& self) {
        field("login", self.login);
        field("name", self.name);
        field("unit", self.unit);
        field("natural", self.natural);
        field("former", self.former);
    }
};
struct PersonEnabled {
    static constexpr std::string_view type = "person.enabled";
    static void describe(auto&, auto&) {}
};
// A role was granted or revoked: whoever is signed in must sign in again.
struct RightsChanged {
    static constexpr std::string_view type = "person.rights_changed";
    static void describe(auto&, auto&) {}
};

}  // namespace fangxing::access
