#include "domain/access/person.h"

#include <algorithm>

#include "domain/access/account.h"

namespace fangxing::access {
namespace {

void on(Person& person, const PersonCreated& event) {
    person.login = event.login;
    person.name = event.name;
    person.unit = event.unit;
    person.natural = event.natural ? event.natural : person.id;
}
void on(Person& person, const PasswordChosen& event) {
    person.password = event.hash;
    ++person.auth_epoch;
}
void on(Person& person, const SignedIn& event) {
    person.strange = {};
    person.known = {};
    std::erase(person.addresses, event.address);
    person.addresses.push_back(event.address);
    if (person.addresses.size() > addresses_kept) {
        person.addresses.erase(person.addresses.begin());
    }
}
void on(Person& person, const SignInFailed& event) {
    auto& failures = event.known_address ? person.known : person.strange;
    ++failures.count;
    if (event.locked_until.us != 0) {
        failures.count = 0;
        ++failures.locks;
        failures.locked_until = event.locked_until;
    }
}
void on(Person& person, const PersonUnlocked&) {
    person.strange = {};
    person.known = {};
}
void on(Person& person, const PersonDisabled& event) {
    person.state = PersonState::disabled;
    person.disabled_at = event.at;
    ++person.auth_epoch;
}
void on(Person& person, const PersonPseudonymised& event) {
    Person bare;
    bare.id = person.id;
    bare.version = person.version;
    bare.login = event.login;
    bare.name = event.name;
    bare.unit = event.unit;
    bare.natural = event.natural;
    bare.state = PersonState::pseudonymised;
    bare.auth_epoch = person.auth_epoch + 1;
    bare.disabled_at = person.disabled_at;
    bare.former = event.former;
    person = std::move(bare);
}
void on(Person& person, const PersonEnabled&) {
    person.state = PersonState::active;
    ++person.auth_epoch;
}
void on(Person& person, const RightsChanged&) {
    ++person.auth_epoch;
}
void on(Person& person, const PreferencesChosen& event) {
    person.language = event.language;
    person.zone = event.zone;
    person.numbers = event.numbers;
}

}  // namespace

void apply(Person& person, const Person::Event& event) {
    std::visit([&](const auto& each) { on(person, each); }, event);
}

}  // namespace fangxing::access
