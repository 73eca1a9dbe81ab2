#include "store/postgres/tidier.h"

namespace fangxing::store {

void PgTidier::tidy(PgConnection& connection) {
    const auto now = std::chrono::steady_clock::now();
    if (now < next_) return;
    next_ = now + every_;
    auto found = connection.query(
        "SELECT CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text), "
        "(SELECT count(*) FROM (SELECT FROM touched LIMIT 1) one)",
        {});
    if (found.number(0, 1) == 0) {
        seen_.clear();
        return;
    }
    seen_.push_back({now, found.text(0, 0)});
    std::string floor;
    while (!seen_.empty() && seen_.front().at + keep_for_ <= now) {
        floor = std::move(seen_.front().oldest);
        seen_.pop_front();
    }
    if (floor.empty()) return;
    // The floor rises with what goes: a snapshot shows both or neither.
    connection.begin("BEGIN", false);
    connection.post(
        "UPDATE touched_floor SET floor = CAST(CAST(? AS text) AS xid8) WHERE floor < CAST(CAST(? "
        "AS text) AS xid8)",
        {std::string_view(floor), std::string_view(floor)});
    connection.post("DELETE FROM touched WHERE xid < CAST(CAST(? AS text) AS xid8)",
                    {std::string_view(floor)});
    connection.commit();
}

void PgTidier::drop_foreign(PgConnection& connection) {
    connection.begin("BEGIN", false);
    connection.post("DELETE FROM touched WHERE xid >= pg_snapshot_xmax(pg_current_snapshot())", {});
    connection.post(
        "UPDATE touched_floor SET floor = pg_current_xact_id() WHERE floor > pg_current_xact_id()",
        {});
    connection.commit();
}

}  // namespace fangxing::store
