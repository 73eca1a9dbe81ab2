// What may happen to an account: its deciders, the lock-out and the rules for passwords.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/access/access.h"

namespace fangxing::access {

using PersonEvents = std::vector<Person::Event>;

// Five failures in a row lock for 15 minutes; each further lock doubles, up to a day.
inline constexpr int failures_before_lock = 5;
inline constexpr std::size_t addresses_kept = 5;
base::Duration lock_time(int locks_before);

// Refuses 422 `person.incomplete` with `person.login_form` (a-z, 0-9, `.`, `-`, `_`) and
// those of `check_name`.
base::Result<PersonEvents> create(const PersonCreated& person);

// Refuses 422 `password.refused` with all of `password.too_short` {least}, `password.too_long`,
// `password.holds_login`, `password.too_common`.
base::Result<void> check_password(std::string_view password, std::string_view login);

// Locked for this address at this moment?
bool is_locked(const Person& person, std::string_view address, base::Instant now);
PersonEvents sign_in_failed(const Person& person, std::string_view address, base::Instant now);
PersonEvents signed_in(const Person& person, std::string_view address);

// Refuses 409 `person.not_locked`.
base::Result<PersonEvents> unlock(const Person& person, base::Instant now);
// Refuses 409 `person.disabled_already`, `person.pseudonymised`, 403 `person.is_oneself`.
base::Result<PersonEvents> disable(const Person& person, const Actor& actor, base::Instant now);
// What follows when the one behind the account becomes a number; whether it may, retention says.
PersonEvents pseudonymise(const Person& person, std::int64_t number);
// Refuses 409 `person.active_already`, `person.pseudonymised`.
base::Result<PersonEvents> enable(const Person& person);
// `knows_zone`: the zone is one of the zone database, or empty for the organisation's. Refuses 422
// `preferences.refused` with `preferences.language_unknown` and `preferences.zone_unknown` {zone}.
base::Result<PersonEvents> choose_preferences(const Person& person, const PreferencesChosen& wish,
                                              bool knows_zone);
// May this actor have a link made by which the person chooses a new password? Refuses 409
// `person.disabled_already`, 403 `person.is_oneself`.
base::Result<void> may_reset_password(const Person& person, const Actor& actor);

}  // namespace fangxing::access
