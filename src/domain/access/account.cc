#include "domain/access/account.h"

#include <algorithm>
#include <array>

#include "domain/access/name.h"

namespace fangxing::access {
namespace {

constexpr std::size_t least_characters = 10;
constexpr std::size_t most_bytes = 200;
constexpr std::string_view former_prefix = "former.";

// What people type when ten characters are asked for; compared in lower case.
constexpr std::array<std::string_view, 24> frequent_passwords{
    "1234567890",  "0123456789", "0987654321",    "12345678910", "123456789a",   "1111111111",
    "0000000000",  "1q2w3e4r5t", "1qaz2wsx3e",    "qwertyuiop",  "qwerty1234",   "qwerty12345",
    "abcdefghij",  "abcd123456", "password12",    "password123", "password1234", "passw0rd123",
    "p@ssw0rd123", "admin12345", "administrator", "letmein1234", "iloveyou123",  "woaini1314520",
};

std::string lower(std::string_view text) {
    std::string out(text);
    for (auto& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

// Characters, not bytes: ten Chinese characters are a long password.
std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(std::ranges::count_if(
        utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool is_login(std::string_view text) {
    if (text.size() < 2 || text.size() > 64 || text.front() == '.' || text.front() == '-') {
        return false;
    }
    if (text.starts_with(former_prefix)) return false;  // of those who are pseudonymised
    return std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    });
}

bool is_known(const Person& person, std::string_view address) {
    return std::ranges::find(person.addresses, address) != person.addresses.end();
}

base::Result<void> is_known_by_name(const Person& person) {
    if (person.state != PersonState::pseudonymised) return {};
    return base::refuse(base::Kind::conflict, "person.pseudonymised");
}

}  // namespace

base::Duration lock_time(int locks_before) {
    const auto doubled = std::chrono::minutes(15) * (1 << std::clamp(locks_before, 0, 7));
    return std::min<base::Duration>(doubled, std::chrono::hours(24));
}

base::Result<PersonEvents> create(const PersonCreated& person) {
    std::vector<base::Reason> reasons;
    if (!is_login(person.login)) {
        reasons.push_back(base::Reason{"person.login_form", "/login", {}});
    }
    check_name(person.name, reasons);
    if (!reasons.empty()) {
        return base::refuse(base::Kind::invalid, "person.incomplete", {}, reasons);
    }
    return PersonEvents{person};
}

base::Result<void> check_password(std::string_view password, std::string_view login) {
    std::vector<base::Reason> reasons;
    const auto no = [&](base::Reason reason) {
        reason.field = "/password";
        reasons.push_back(std::move(reason));
    };
    if (characters(password) < least_characters) {
        no(base::Reason{"password.too_short", "", {{"least", std::to_string(least_characters)}}});
    }
    if (password.size() > most_bytes) no(base::Reason{"password.too_long", "", {}});
    const auto folded = lower(password);
    if (!login.empty() && folded.find(login) != std::string::npos) {
        no(base::Reason{"password.holds_login", "", {}});
    }
    if (std::ranges::find(frequent_passwords, folded) != frequent_passwords.end()) {
        no(base::Reason{"password.too_common", "", {}});
    }
    if (!reasons.empty()) {
        return base::refuse(base::Kind::invalid, "password.refused", {}, reasons);
    }
    return {};
}

bool is_locked(const Person& person, std::string_view address, base::Instant now) {
    return now < (is_known(person, address) ? person.known : person.strange).locked_until;
}

PersonEvents sign_in_failed(const Person& person, std::string_view address, base::Instant now) {
    const bool known = is_known(person, address);
    const auto& failures = known ? person.known : person.strange;
    SignInFailed failed{std::string(address), known, {}};
    // Trying on while locked neither counts nor prolongs.
    if (now < failures.locked_until) return {};
    if (failures.count + 1 >= failures_before_lock) {
        failed.locked_until = now + lock_time(failures.locks);
    }
    return {failed};
}

PersonEvents signed_in(const Person& person, std::string_view address) {
    return {SignedIn{std::string(address), !is_known(person, address)}};
}

base::Result<PersonEvents> unlock(const Person& person, base::Instant now) {
    if (now >= person.strange.locked_until && now >= person.known.locked_until) {
        return base::refuse(base::Kind::conflict, "person.not_locked");
    }
    return PersonEvents{PersonUnlocked{}};
}

base::Result<PersonEvents> disable(const Person& person, const Actor& actor, base::Instant now) {
    TRY(is_known_by_name(person));
    if (person.state == PersonState::disabled) {
        return base::refuse(base::Kind::conflict, "person.disabled_already");
    }
    if (person.id == actor.id) return base::refuse(base::Kind::forbidden, "person.is_oneself");
    return PersonEvents{PersonDisabled{now}};
}

PersonEvents pseudonymise(const Person& person, std::int64_t number) {
    auto text = std::to_string(number);
    if (text.size() < 4) text.insert(0, 4 - text.size(), '0');
    return {PersonPseudonymised{std::string(former_prefix) + text,
                                {"离职人员 " + text, "Former person " + text},
                                person.unit,
                                person.natural,
                                base::digest_of(person.login)}};
}

base::Result<PersonEvents> enable(const Person& person) {
    TRY(is_known_by_name(person));
    if (person.state == PersonState::active) {
        return base::refuse(base::Kind::conflict, "person.active_already");
    }
    return PersonEvents{PersonEnabled{}};
}
base::Result<PersonEvents> choose_preferences(const Person& person, const PreferencesChosen& wish,
                                              bool knows_zone) {
    std::vector<base::Reason> reasons;
    if (wish.language != "zh" && wish.language != "en") {
        reasons.push_back(base::Reason{"preferences.language_unknown", "/language", {}});
    }
    if (!knows_zone) {
        reasons.push_back(base::Reason{"preferences.zone_unknown", "/zone", {{"zone", wish.zone}}});
    }
    if (!reasons.empty()) {
        return base::refuse(base::Kind::invalid, "preferences.refused", {}, reasons);
    }
    const bool same = person.language == wish.language && person.zone == wish.zone &&
                      person.numbers == wish.numbers;
    return same ? PersonEvents{} : PersonEvents{wish};
}

base::Result<void> may_reset_password(const Person& person, const Actor& actor) {
    TRY(is_known_by_name(person));
    if (person.state == PersonState::disabled) {
        return base::refuse(base::Kind::conflict, "person.disabled_already");
    }
    // Who may have forgotten his own password cannot be signed in.
    if (person.natural == actor.natural) {
        return base::refuse(base::Kind::forbidden, "person.is_oneself");
    }
    return {};
}

}  // namespace fangxing::access
