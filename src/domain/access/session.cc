#include "domain/access/session.h"

#include <algorithm>

namespace fangxing::access {
namespace {

void on(Session& session, const SessionOpened& event) {
    session.token = event.token;
    session.person = event.person;
    session.auth_epoch = event.auth_epoch;
    session.created_at = event.at;
    session.last_seen_at = event.at;
    session.address = event.address;
    session.via = event.via;
}
void on(Session& session, const SessionSeen& event) {
    session.last_seen_at = std::max(session.last_seen_at, event.at);
}
void on(Session& session, const SessionProven& event) {
    session.token = event.token;
    session.proven_until = event.until;
    session.proof = event.proof;
}
void on(Session& session, const SessionRenewed& event) {
    session.token = event.token;
    session.auth_epoch = event.auth_epoch;
}
void on(Session& session, const SessionEnded&) {
    session.open = false;
}

}  // namespace

void apply(Session& session, const Session::Event& event) {
    std::visit([&](const auto& each) { on(session, each); }, event);
}

base::Result<void> check(const Session& session, const Person& person, base::Instant seen_at,
                         base::Instant real_now, const SessionRules& rules) {
    if (!session.open || session.auth_epoch != person.auth_epoch ||
        person.state != PersonState::active) {
        return base::refuse(base::Kind::unauthenticated, "session.ended");
    }
    if (real_now >= session.created_at + rules.longest) {
        return base::refuse(base::Kind::unauthenticated, "session.expired");
    }
    if (real_now >= std::max(seen_at, session.last_seen_at) + rules.idle) {
        return base::refuse(base::Kind::unauthenticated, "session.idle");
    }
    return {};
}

std::vector<SessionId> crowded_out(const std::vector<Session>& open, base::Instant real_now,
                                   const SessionRules& rules) {
    std::vector<SessionId> out;
    std::vector<const Session*> living;
    for (const auto& each : open) {
        if (real_now >= each.created_at + rules.longest ||
            real_now >= each.last_seen_at + rules.idle) {
            out.push_back(each.id);
        } else {
            living.push_back(&each);
        }
    }
    std::ranges::sort(living, {}, [](const Session* each) { return each->created_at; });
    for (std::size_t n = 0; n + static_cast<std::size_t>(rules.concurrent) <= living.size(); ++n) {
        out.push_back(living[n]->id);
    }
    return out;
}

}  // namespace fangxing::access
