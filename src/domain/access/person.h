// People: accounts with their passwords' hashes, lock-outs and the moment their rights last
// changed.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "domain/access/person_events.h"
#include "domain/access/preferences.h"

namespace fangxing::access {

// Of who is pseudonymised nothing is known but what he did, under a number.
enum class PersonState { active, disabled, pseudonymised };
constexpr auto names(PersonState) {
    return base::named<PersonState>({{PersonState::active, "active"},
                                     {PersonState::disabled, "disabled"},
                                     {PersonState::pseudonymised, "pseudonymised"}});
}

// Failed sign-ins in a row, and until when the right password does not help either.
struct Failures {
    int count = 0;
    int locks = 0;  // how often locked since the last success; each doubles the time
    base::Instant locked_until;

    static void describe(auto& field, auto& self) {
        field("count", self.count);
        field("locks", self.locks);
        field("locked_until", self.locked_until);
    }
};

struct Person {
    static constexpr std::string_view table = "people";
    static constexpr std::string_view noun = "person";
    using Event = std::variant<PersonCreated, PasswordChosen, SignedIn, SignInFailed,
                               PersonUnlocked, PersonDisabled, PersonPseudonymised, PersonEnabled,
                               RightsChanged, PreferencesChosen>;

    PersonId id;
    std::int64_t version = 0;
    std::string login;
    base::Words name;
    UnitId unit;
    PersonId natural;
    PersonState state = PersonState::active;
    std::string password;         // hash; empty: no password chosen yet
    std::int64_t auth_epoch = 0;  // rises when rights or proofs change; sessions of older ones end
    Failures strange;             // from addresses he never signed in from
    Failures known;               // from the others: a stranger cannot lock him out there
    std::vector<std::string> addresses;  // last ones he signed in from
    std::string language = "zh";
    std::string zone;  // empty: the organisation's
    NumberFormat numbers = NumberFormat::comma_point;
    base::Instant disabled_at;  // zero: never, or since an earlier version
    base::Digest former;        // of the login before he was pseudonymised

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("login", self.login);
        field("name", self.name);
        field("unit", self.unit);
        field("natural", self.natural);
        field("state", self.state);
        field("password", self.password);
        field("auth_epoch", self.auth_epoch);
        field("strange", self.strange);
        field("known", self.known);
        field("addresses", self.addresses);
        field("language", self.language);
        field("zone", self.zone);
        field("numbers", self.numbers);
        field("disabled_at", self.disabled_at);
        field("former", self.former);
    }
    static void columns(auto& column, const auto& self) {
        column("login", self.login);
        column("human", self.natural);
        column("unit", self.unit);
        column("former", self.former ? std::optional(self.former.text) : std::nullopt);
    }
};
void apply(Person& person, const Person::Event& event);

}  // namespace fangxing::access
