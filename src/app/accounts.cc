#include "app/accounts.h"

#include "domain/access/account.h"

namespace fangxing::app {
namespace {

constexpr std::size_t longest_token = 100;
constexpr base::Duration link_life = std::chrono::hours(72);

template <class T>
std::optional<T> by_token(Store& store, std::string_view token) {
    if (token.empty() || token.size() > longest_token) return std::nullopt;
    const auto rows = store.where(T::table, "token", base::digest_of(token).text, 0, 1);
    if (rows.empty()) return std::nullopt;
    return from_row<T>(rows.front());
}

std::unexpected<base::Refusal> nobody_at(const std::string& login, const std::string& field) {
    return base::refuse(base::Kind::invalid, "person.not_found", {{"id", login}},
                        {{"person.not_found", field, {{"id", login}}}});
}

}  // namespace

std::string fresh_token(const System& system) {
    return base::base64url(system.random.bytes(32));
}

std::optional<access::Person> person_by_login(Store& store, std::string_view login) {
    const auto rows = store.where(access::Person::table, "login", std::string(login), 0, 1);
    if (rows.empty()) return std::nullopt;
    return from_row<access::Person>(rows.front());
}

std::optional<access::Session> session_behind(Store& store, std::string_view token) {
    return by_token<access::Session>(store, token);
}

std::optional<access::SetupLink> link_behind(Store& store, std::string_view token) {
    return by_token<access::SetupLink>(store, token);
}

Columns grants_in_force(access::PersonId person) {
    return {{"person", person.value}, {"active", std::int64_t{1}}};
}

std::vector<access::Grant> grants_of(Store& store, access::PersonId person) {
    std::vector<access::Grant> out;
    for (const auto& row : store.where_all(access::Grant::table, grants_in_force(person))) {
        out.push_back(from_row<access::Grant>(row));
    }
    return out;
}

std::vector<access::Grant> grants_of_human(Work& work, access::PersonId natural) {
    std::vector<access::Grant> out;
    for (const auto& account : work.where<access::Person>("human", natural.value)) {
        auto grants = grants_of(work.store(), account.id);
        out.insert(out.end(), grants.begin(), grants.end());
    }
    return out;
}

base::Result<void> unit_exists(Work& work, access::UnitId unit, const std::string& field) {
    if (!unit || work.find<access::Unit>(unit)) return {};
    return base::refuse(base::Kind::invalid, "input.invalid", {},
                        {base::Reason{"unit.unknown", field, {{"id", unit.text()}}}});
}

base::Result<access::Person> known_person(Work& work, access::PersonId person,
                                          const std::string& field) {
    if (auto found = work.find<access::Person>(person)) return *std::move(found);
    return base::refuse(base::Kind::invalid, "input.invalid", {},
                        {base::Reason{"person.unknown", field, {{"id", person.text()}}}});
}

std::string login_of(Work& work, access::PersonId person) {
    const auto row = person ? work.find<access::Person>(person) : std::nullopt;
    return row ? row->login : "";
}

base::Result<access::Person> named_person(Work& work, const std::string& login,
                                          const std::string& field) {
    auto person = person_by_login(work.store(), login);
    if (person) return *std::move(person);
    return nobody_at(login, field);
}

base::Result<access::Person> active_person(Work& work, const std::string& login,
                                           const std::string& field) {
    auto person = TRY(named_person(work, login, field));
    if (person.state == access::PersonState::active) return person;
    return nobody_at(login, field);
}

base::Result<access::Person> add_person(Work& work, const access::PersonCreated& wish) {
    const auto events = TRY(access::create(wish));
    const auto former = base::digest_of(wish.login).text;
    if (person_by_login(work.store(), wish.login) ||
        !work.where<access::Person>("former", former, 0, 1).empty()) {
        return base::refuse(base::Kind::conflict, "person.login_taken", {{"login", wish.login}});
    }
    access::Person person;
    person.id = {work.fresh_id()};
    TRY(work.add(person, events));
    return person;
}

base::Result<access::Grant> add_grant(Work& work, access::Person& person,
                                      const access::RoleGranted& wish) {
    const auto events =
        TRY(access::grant(wish, grants_of_human(work, person.natural), person.natural, work.actor(),
                          two_administrators_allowed(work.store())));
    access::Grant grant;
    grant.id = {work.fresh_id()};
    TRY(work.add(grant, events));
    TRY(work.save(person, {access::RightsChanged{}}));
    return grant;
}

bool two_administrators_allowed(Store& store) {
    return store.setting(two_administrators) == "allowed";
}

base::Result<std::string> given_reason(const std::string& reason) {
    if (!reason.empty()) return reason;
    return base::refuse(base::Kind::invalid, "reason.missing", {},
                        {base::Reason{"reason.missing", "/reason", {}}});
}

base::Result<void> end_sessions(Work& work, access::PersonId person, access::SessionId except,
                                access::SessionEnd how) {
    for (auto& session :
         work.where_all<access::Session>({{"person", person.value}, {"open", std::int64_t{1}}})) {
        if (session.id != except) TRY(work.save(session, {access::SessionEnded{how}}));
    }
    return {};
}

base::Result<FreshToken> make_link(Work& work, const std::string& role, access::PersonId person) {
    auto token = fresh_token(work.system());
    access::SetupLink link;
    link.id = {work.fresh_id()};
    const auto expires_at = work.system().clock.real_now() + link_life;
    TRY(work.add(link, {access::LinkMade{base::digest_of(token), role, person, expires_at}}));
    return FreshToken{std::move(token), expires_at};
}

}  // namespace fangxing::app
