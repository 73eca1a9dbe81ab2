#include "server/mover.h"

#include <optional>

namespace fangxing::server {

void Mover::move_to(base::Instant to) {
    // A row that is refused is postponed, so that each turn either handles one or goes on in time.
    for (;;) {
        outbox_.drain(clock_.now());
        std::optional<base::Instant> due;
        // Mail and webhooks follow in lanes of their own, which no move of the clock waits for.
        system_.database.read([&](app::Store& store) { due = store.next_due(outbox_.kinds()); });
        if (!due || *due > to) break;
        if (*due > clock_.now()) clock_.move_to(*due);
    }
    if (to > clock_.now()) clock_.move_to(to);
    outbox_.drain(clock_.now());
}

}  // namespace fangxing::server
