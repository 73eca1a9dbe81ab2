#include "app/accounts.h"
#include "app/pipeline.h"

namespace fangxing::app {
namespace {

access::Actor actor_of(Store& store, const access::Person& person) {
    access::Actor actor;
    actor.id = person.id;
    actor.natural = person.natural;
    actor.login = person.login;
    actor.name = person.name;
    actor.unit = person.unit;
    actor.language = person.language;
    for (auto& grant : grants_of(store, person.id)) {
        actor.roles.push_back({std::move(grant.role), grant.place});
    }
    return actor;
}

std::optional<access::Person> person_of(Store& store, access::PersonId id) {
    const auto row = store.find(access::Person::table, id.value);
    if (!row) return std::nullopt;
    return from_row<access::Person>(*row);
}

base::Result<access::Actor> by_session(Store& store, const System& system, const Request& request) {
    const auto session = session_behind(store, request.session);
    if (session) {
        const auto person = session->person.value;
        store.read_ahead({{access::Person::table, {{"id", person}}, 1},
                          {access::Grant::table, grants_in_force(session->person)}});
    }
    const auto person = session ? person_of(store, session->person) : std::nullopt;
    if (!person) return base::refuse(base::Kind::unauthenticated, "session.ended");
    const auto now = system.clock.real_now();
    const auto seen = system.presence.latest(session->id.value).value_or(session->last_seen_at);
    TRY(access::check(*session, *person, seen, now, system.settings.sessions));
    if (!request.watching) system.presence.seen(session->id.value, now, session->last_seen_at);
    auto actor = actor_of(store, *person);
    actor.proven = now < session->proven_until;
    if (actor.proven) actor.proof = session->proof;
    return actor;
}

base::Result<access::Actor> by_token(Store& store, const System& system, const Request& request) {
    const auto refused = base::refuse(base::Kind::unauthenticated, "token.invalid");
    if (request.token.size() > 100) return refused;
    const auto rows =
        store.where(access::ApiToken::table, "token", base::digest_of(request.token).text, 0, 1);
    if (rows.empty()) return refused;
    const auto token = from_row<access::ApiToken>(rows.front());
    const auto person = person_of(store, token.person);
    if (!person) return refused;
    TRY(access::check(token, *person, system.clock.real_now()));
    auto actor = actor_of(store, *person);
    actor.machine = true;
    actor.by_token = true;
    actor.scopes = token.scopes;
    actor.login = "token:" + person->login + "/" + token.name;
    return actor;
}

}  // namespace

base::Result<access::Actor> authenticate(Store& store, const System& system,
                                         const Request& request) {
    if (request.machine) {
        access::Actor executor;
        executor.login = "system:executor";
        executor.machine = true;
        return executor;
    }
    if (!request.token.empty()) return by_token(store, system, request);
    if (!request.session.empty()) return by_session(store, system, request);
    access::Actor nobody;
    nobody.language = request.language;
    return nobody;
}

}  // namespace fangxing::app
