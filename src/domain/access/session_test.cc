#include "domain/access/session.h"

#include <doctest/doctest.h>

#include "domain/access/credential.h"

namespace fangxing::access {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

const base::Instant noon{1'800'000'000'000'000};
const SessionRules rules;

Session opened(std::int64_t id, base::Instant at) {
    Session session;
    session.id = {id};
    apply(session, SessionOpened{base::digest_of("t"), {5}, 3, at, "10.0.0.1", "page"});
    return session;
}
Person living() {
    Person person;
    person.id = {5};
    person.auth_epoch = 3;
    return person;
}
template <class T>
std::string code(const base::Result<T>& result) {
    return result ? "" : result.error().code;
}

TEST_CASE("a session ends by idling, by age, by a change of rights, by its end") {
    const auto session = opened(1, noon);
    CHECK(code(check(session, living(), noon, noon + minutes(14), rules)).empty());
    CHECK(code(check(session, living(), noon, noon + minutes(15), rules)) == "session.idle");
    CHECK(code(check(session, living(), noon + minutes(14), noon + minutes(15), rules)).empty());
    CHECK(code(check(session, living(), noon + hours(8), noon + hours(8), rules)) ==
          "session.expired");
    auto changed = living();
    changed.auth_epoch = 4;
    CHECK(code(check(session, changed, noon, noon, rules)) == "session.ended");
    auto disabled = living();
    disabled.state = PersonState::disabled;
    CHECK(code(check(session, disabled, noon, noon, rules)) == "session.ended");
    auto over = session;
    apply(over, SessionEnded{SessionEnd::signed_out});
    CHECK(code(check(over, living(), noon, noon, rules)) == "session.ended");
}

TEST_CASE("use, proof and renewal") {
    auto session = opened(1, noon);
    apply(session, SessionSeen{noon + minutes(3)});
    apply(session, SessionSeen{noon + minutes(2)});
    CHECK(session.last_seen_at == noon + minutes(3));
    apply(session, SessionProven{base::digest_of("u"), noon + minutes(5), "password"});
    CHECK(session.token == base::digest_of("u"));
    CHECK(session.proven_until == noon + minutes(5));
    apply(session, SessionRenewed{base::digest_of("v"), 4});
    CHECK(session.auth_epoch == 4);
}

TEST_CASE("three at a time: what has lapsed goes, then the oldest") {
    const std::vector<Session> open{opened(1, noon - hours(9)), opened(2, noon),
                                    opened(3, noon + minutes(1)), opened(4, noon + minutes(2))};
    CHECK(crowded_out(open, noon + minutes(3), rules) == std::vector<SessionId>{{1}, {2}});
    CHECK(crowded_out({open[1]}, noon + minutes(3), rules).empty());
}

TEST_CASE("API tokens") {
    const TokenCreated wish{
        {5}, "pipeline", base::digest_of("t"), {Permission::take_part}, noon + hours(24), noon};
    ApiToken token;
    for (const auto& event : base::take(create(wish))) apply(token, event);
    CHECK(code(check(token, living(), noon)).empty());
    CHECK(code(check(token, living(), noon + hours(24))) == "token.invalid");

    auto bad = wish;
    bad.name.clear();
    bad.scopes.clear();
    bad.expires_at = noon + hours(24 * 181);
    auto refused = create(bad);
    CHECK(code(refused) == "token.incomplete");
    REQUIRE(refused.error().reasons.size() == 3);
    CHECK(refused.error().reasons[0].code == "token.name_missing");
    CHECK(refused.error().reasons[1].code == "token.scopes_missing");
    CHECK(refused.error().reasons[2].code == "token.expiry");
    bad = wish;
    bad.scopes = {Permission::grant_roles};
    CHECK(create(bad).error().reasons.front().code == "token.scope_not_allowed");

    Actor owner;
    owner.id = {5};
    Actor other;
    other.id = {6};
    CHECK(code(revoke(token, other, noon)) == "token.of_another");
    for (const auto& event : base::take(revoke(token, owner, noon))) apply(token, event);
    CHECK(code(revoke(token, owner, noon)) == "token.revoked_already");
    CHECK(code(check(token, living(), noon)) == "token.invalid");
}

TEST_CASE("a set-up link is good once and for a time") {
    SetupLink link;
    apply(link, LinkMade{base::digest_of("l"), "system_administrator", {}, noon + hours(1)});
    CHECK(code(check(link, noon)).empty());
    CHECK(code(check(link, noon + hours(1))) == "setup_link.invalid");
    apply(link, LinkUsed{{5}});
    CHECK(code(check(link, noon)) == "setup_link.invalid");
}

}  // namespace
}  // namespace fangxing::access
