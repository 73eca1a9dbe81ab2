#include "app/commands/touch_sessions.h"

#include "app/work.h"

namespace fangxing::app {

void touch_sessions(const System& system,
                    const std::vector<std::pair<std::int64_t, base::Instant>>& seen) {
    Request request;
    request.via = "timer";
    access::Actor presence;
    presence.login = "system:presence";
    for (const auto& [id, at] : seen) {
        // One transaction each: a lost race is no loss, the next use tells again.
        (void)system.database.write([&](Store& store) -> base::Result<void> {
            Work work(store, system, request, presence, "touch_sessions");
            auto session = work.find<access::Session>({id});
            if (!session || !session->open || at <= session->last_seen_at) return {};
            return work.save(*session, {access::SessionSeen{at}});
        });
    }
}

}  // namespace fangxing::app
