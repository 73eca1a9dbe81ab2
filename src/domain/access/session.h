// Sessions of people who signed in; their times are real time, which no test clock moves.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "domain/access/person.h"

namespace fangxing::access {

struct SessionTag;
using SessionId = base::Id<SessionTag>;

struct SessionRules {
    base::Duration idle = std::chrono::minutes(15);
    base::Duration longest = std::chrono::hours(8);
    base::Duration proof = std::chrono::minutes(2);
    int concurrent = 3;
};

struct SessionOpened {
    static constexpr std::string_view type = "session.opened";
    base::Digest token;  // of the opaque token: the token itself is kept nowhere
    PersonId person;
    std::int64_t auth_epoch = 0;
    base::Instant at;
    std::string address;
    std::string via;
    static void describe(auto& field, auto& self) {
        field("token", self.token);
        field("person", self.person);
        field("auth_epoch", self.auth_epoch);
        field("at", self.at);
        field("address", self.address);
        field("via", self.via);
    }
};
struct SessionSeen {
    static constexpr std::string_view type = "session.seen";
    base::Instant at;
    static void describe(auto& field, auto& self) { field("at", self.at); }
};
// The person proved himself again; the token is a new one.
struct SessionProven {
    static constexpr std::string_view type = "session.proven";
    base::Digest token;
    base::Instant until;
    std::string proof;  // "password"
    static void describe(auto& field, auto& self) {
        field("token", self.token);
        field("until", self.until);
        field("proof", self.proof);
    }
};
// The person changed his password: this session goes on under a new token, all others end.
struct SessionRenewed {
    static constexpr std::string_view type = "session.renewed";
    base::Digest token;
    std::int64_t auth_epoch = 0;
    static void describe(auto& field, auto& self) {
        field("token", self.token);
        field("auth_epoch", self.auth_epoch);
    }
};
enum class SessionEnd { signed_out, ended, expired, crowded_out };
constexpr auto names(SessionEnd) {
    return base::named<SessionEnd>({{SessionEnd::signed_out, "signed_out"},
                                    {SessionEnd::ended, "ended"},
                                    {SessionEnd::expired, "expired"},
                                    {SessionEnd::crowded_out, "crowded_out"}});
}
struct SessionEnded {
    static constexpr std::string_view type = "session.ended";
    SessionEnd how = SessionEnd::ended;
    static void describe(auto& field, auto& self) { field("how", self.how); }
};

struct Session {
    static constexpr std::string_view table = "sessions";
    static constexpr std::string_view noun = "session";
    using Event =
        std::variant<SessionOpened, SessionSeen, SessionProven, SessionRenewed, SessionEnded>;

    SessionId id;
    std::int64_t version = 0;
    base::Digest token;
    PersonId person;
    std::int64_t auth_epoch = 0;
    base::Instant created_at;
    base::Instant last_seen_at;
    base::Instant proven_until;
    std::string proof;
    std::string address;
    std::string via;
    bool open = true;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("token", self.token);
        field("person", self.person);
        field("auth_epoch", self.auth_epoch);
        field("created_at", self.created_at);
        field("last_seen_at", self.last_seen_at);
        field("proven_until", self.proven_until);
        field("proof", self.proof);
        field("address", self.address);
        field("via", self.via);
        field("open", self.open);
    }
    static void columns(auto& column, const auto& self) {
        column("token", self.token.text);
        column("person", self.person);
        column("open", self.open);
    }
};
void apply(Session& session, const Session::Event& event);

// Is it good now? `seen_at` is its last known use. Refuses 401 `session.ended` (also where the
// person's rights changed since or the account is disabled), `session.expired`, `session.idle`.
base::Result<void> check(const Session& session, const Person& person, base::Instant seen_at,
                         base::Instant real_now, const SessionRules& rules);

// Which of the open ones must end before one more opens: those expired, then the oldest.
std::vector<SessionId> crowded_out(const std::vector<Session>& open, base::Instant real_now,
                                   const SessionRules& rules);

}  // namespace fangxing::access
