#include "app/views/my_sessions.h"

#include "app/accounts.h"

namespace fangxing::app {

std::vector<SessionLine> open_sessions(Work& work, const access::Person& person) {
    const auto now = work.system().clock.real_now();
    const auto& rules = work.system().settings.sessions;
    const auto mine = base::digest_of(work.request().session);
    std::vector<SessionLine> out;
    for (const auto& session : work.where_all<access::Session>(
             {{"person", person.id.value}, {"open", std::int64_t{1}}})) {
        const auto seen = work.system().presence.latest(session.id.value);
        const auto last = std::max(session.last_seen_at, seen.value_or(session.last_seen_at));
        if (!access::check(session, person, last, now, rules)) continue;
        out.push_back({session.id, session.created_at, last, session.address, session.via,
                       session.token == mine});
    }
    return out;
}

base::Result<base::JsonText> look(Work& work, const MySessions&) {
    const auto person = TRY(work.get<access::Person>(work.actor().id));
    return base::written(MySessionsAnswer{open_sessions(work, person)});
}

}  // namespace fangxing::app
