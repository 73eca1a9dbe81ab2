#include "domain/access/account.h"

#include <doctest/doctest.h>

namespace fangxing::access {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

const base::Instant noon{1'800'000'000'000'000};

Person person_named(std::string login) {
    Person person;
    person.id = {7};
    const auto events = create(PersonCreated{std::move(login), {"李", "Li"}, {1}, {}});
    REQUIRE(events.has_value());
    for (const auto& event : *events) apply(person, event);
    return person;
}

void fail(Person& person, std::string_view address, base::Instant at, int times) {
    for (int n = 0; n < times; ++n) {
        for (const auto& event : sign_in_failed(person, address, at)) apply(person, event);
    }
}

std::vector<std::string> codes_of(const base::Refusal& refusal) {
    std::vector<std::string> codes;
    for (const auto& reason : refusal.reasons) codes.push_back(reason.code + " " + reason.field);
    return codes;
}

TEST_CASE("a first account is its own human being") {
    CHECK(person_named("li.release").natural == PersonId{7});
}

TEST_CASE("logins are plain and names stand in both languages") {
    for (const char* login : {"", "a", "Li", "li release", "李", "-li", ".li", "li/x"}) {
        const auto refused = create(PersonCreated{login, {"李", "Li"}, {}, {}});
        CAPTURE(login);
        REQUIRE(!refused);
        CHECK(refused.error().code == "person.incomplete");
        CHECK(codes_of(refused.error()) == std::vector<std::string>{"person.login_form /login"});
    }
    const auto nameless = create(PersonCreated{"li", {"", ""}, {}, {}});
    CHECK(codes_of(nameless.error()) ==
          std::vector<std::string>{"words.missing /name/zh", "words.missing /name/en"});
}

TEST_CASE("preferences: two languages, known zones, and nothing happens twice") {
    auto person = person_named("li.release");
    const PreferencesChosen wish{"en", "Europe/Berlin", NumberFormat::point_comma};
    const auto refused = choose_preferences(person, {"fr", "Mars/Base", {}}, false);
    REQUIRE(!refused);
    CHECK(refused.error().code == "preferences.refused");
    CHECK(codes_of(refused.error()) ==
          std::vector<std::string>{"preferences.language_unknown /language",
                                   "preferences.zone_unknown /zone"});
    const auto chosen = choose_preferences(person, wish, true);
    REQUIRE(chosen);
    for (const auto& event : *chosen) apply(person, event);
    CHECK(person.language == "en");
    CHECK(person.zone == "Europe/Berlin");
    CHECK(person.numbers == NumberFormat::point_comma);
    CHECK(choose_preferences(person, wish, true)->empty());
}

TEST_CASE("a password is reset for another who is active") {
    auto person = person_named("li.release");
    Actor other;
    other.id = other.natural = {9};
    Actor himself;
    himself.id = himself.natural = {7};
    CHECK(may_reset_password(person, other));
    CHECK(may_reset_password(person, himself).error().code == "person.is_oneself");
    apply(person, PersonDisabled{});
    CHECK(may_reset_password(person, other).error().code == "person.disabled_already");
}

TEST_CASE("passwords: every rule has its code, all are told at once") {
    const auto codes = [](std::string_view password) {
        const auto checked = check_password(password, "li.release");
        return checked ? std::vector<std::string>{} : codes_of(checked.error());
    };
    const auto one = [](const char* code) {
        return std::vector<std::string>{std::string(code) + " /password"};
    };
    CHECK(codes("correct horse").empty());
    CHECK(codes("放行放行放行放行放行").empty());
    CHECK(codes("short") == one("password.too_short"));
    CHECK(codes("放行放行") == one("password.too_short"));
    CHECK(codes("xx-LI.release-xx") == one("password.holds_login"));
    CHECK(codes("PassWord1234") == one("password.too_common"));
    CHECK(codes(std::string(201, 'x')) == one("password.too_long"));
    CHECK(check_password("short", "").error().code == "password.refused");
}

TEST_CASE("five failures lock for 15 minutes, the next lock twice as long") {
    auto person = person_named("li");
    fail(person, "10.0.0.9", noon, 4);
    CHECK_FALSE(is_locked(person, "10.0.0.9", noon));
    fail(person, "10.0.0.9", noon, 1);
    CHECK(is_locked(person, "10.0.0.9", noon));
    CHECK(is_locked(person, "10.0.0.9", noon + minutes(15) - base::Duration{1}));
    CHECK_FALSE(is_locked(person, "10.0.0.9", noon + minutes(15)));
    // Trying on while locked changes nothing.
    CHECK(sign_in_failed(person, "10.0.0.9", noon + minutes(1)).empty());
    const auto later = noon + minutes(16);
    fail(person, "10.0.0.9", later, 5);
    CHECK(is_locked(person, "10.0.0.9", later + minutes(29)));
    CHECK_FALSE(is_locked(person, "10.0.0.9", later + minutes(30)));
    CHECK(lock_time(20) == hours(24));
}

TEST_CASE("a stranger cannot lock a person out where he signs in from") {
    auto person = person_named("li");
    for (const auto& event : signed_in(person, "10.0.0.1")) apply(person, event);
    fail(person, "203.0.113.5", noon, 5);
    CHECK(is_locked(person, "203.0.113.5", noon));
    CHECK_FALSE(is_locked(person, "10.0.0.1", noon));
    fail(person, "10.0.0.1", noon, 5);
    CHECK(is_locked(person, "10.0.0.1", noon));
    // A sign-in that works forgets the failures, and only the last five addresses are kept.
    for (const auto& event : signed_in(person, "10.0.0.2")) apply(person, event);
    CHECK_FALSE(is_locked(person, "10.0.0.1", noon));
    for (const char* address : {"a", "b", "c", "d"}) {
        for (const auto& event : signed_in(person, address)) apply(person, event);
    }
    CHECK(person.addresses == std::vector<std::string>{"10.0.0.2", "a", "b", "c", "d"});
    CHECK(std::get<SignedIn>(signed_in(person, "10.0.0.1").front()).new_address);
    CHECK_FALSE(std::get<SignedIn>(signed_in(person, "d").front()).new_address);
}

TEST_CASE("unlocking, disabling, enabling") {
    auto person = person_named("li");
    CHECK(unlock(person, noon).error().code == "person.not_locked");
    fail(person, "x", noon, 5);
    for (const auto& event : base::take(unlock(person, noon))) apply(person, event);
    CHECK_FALSE(is_locked(person, "x", noon));

    Actor administrator;
    administrator.id = {1};
    Actor oneself;
    oneself.id = person.id;
    CHECK(enable(person).error().code == "person.active_already");
    CHECK(disable(person, oneself, {5}).error().code == "person.is_oneself");
    const auto epoch = person.auth_epoch;
    for (const auto& event : base::take(disable(person, administrator, {5}))) apply(person, event);
    CHECK(person.state == PersonState::disabled);
    CHECK(disable(person, administrator, {5}).error().code == "person.disabled_already");
    for (const auto& event : base::take(enable(person))) apply(person, event);
    CHECK(person.state == PersonState::active);
    for (const auto& event : {Person::Event{RightsChanged{}}, Person::Event{PasswordChosen{"h"}}}) {
        apply(person, event);
    }
    CHECK(person.auth_epoch == epoch + 4);
    CHECK(person.password == "h");
    CHECK(base::to_text(base::encode(PasswordChosen{"secret"})) == "{}");
}

TEST_CASE("units have a plain code and a name in both languages") {
    Unit unit;
    const auto created = create(UnitCreated{"it-dept", {"信息部", "IT"}, {3}});
    REQUIRE(created.has_value());
    for (const auto& event : *created) apply(unit, event);
    CHECK(unit.code == "it-dept");
    CHECK(unit.parent == UnitId{3});
    const auto refused = create(UnitCreated{"IT dept", {"", "IT"}, {}});
    CHECK(refused.error().code == "unit.incomplete");
    CHECK(codes_of(refused.error()) ==
          std::vector<std::string>{"unit.code_form /code", "words.missing /name/zh"});
}

TEST_CASE("who is pseudonymised is a number, and stays so") {
    Person person;
    person.id = {7};
    apply(person, PersonCreated{"qian.left", {"钱某", "Qian"}, {3}, {}});
    apply(person, PasswordChosen{"hash"});
    apply(person, SignedIn{"10.0.0.7", true});
    apply(person, PersonDisabled{{5}});
    const auto epoch = person.auth_epoch;
    const auto events = pseudonymise(person, 42);
    apply(person, events.front());
    CHECK(person.login == "former.0042");
    CHECK(person.name.zh == "离职人员 0042");
    CHECK(person.name.en == "Former person 0042");
    CHECK(person.unit == UnitId{3});
    CHECK(person.natural == PersonId{7});
    CHECK(person.state == PersonState::pseudonymised);
    CHECK(person.disabled_at == base::Instant{5});
    CHECK(person.password.empty());
    CHECK(person.addresses.empty());
    CHECK(person.auth_epoch == epoch + 1);
    CHECK(person.former == base::digest_of("qian.left"));
    CHECK(enable(person).error().code == "person.pseudonymised");
    CHECK(disable(person, {}, {}).error().code == "person.pseudonymised");
    CHECK(may_reset_password(person, {}).error().code == "person.pseudonymised");
    CHECK(pseudonymise(person, 12345).size() == 1);
    const auto taken = create({"former.0042", {"甲", "A"}, {}, {}});
    REQUIRE_FALSE(taken);
    CHECK(taken.error().reasons.front().code == "person.login_form");
}

}  // namespace
}  // namespace fangxing::access
