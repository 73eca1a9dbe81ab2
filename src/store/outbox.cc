// The outbox: wished effects, claimed under a lease, done at least once.
//
// `ready_at` says when a row may be claimed next: its due time, or the end of its lease. A row that
// is leased keeps the others of its release from being claimed.
#include <algorithm>

#include "base/ensure.h"
#include "store/sql_store.h"

namespace fangxing::store {
namespace {

std::string one_of(const std::vector<std::string>& kinds, std::vector<Value>& values) {
    std::string out;
    for (const auto& kind : kinds) {
        out += out.empty() ? "kind IN (?" : ", ?";
        values.emplace_back(std::string_view(kind));
    }
    return out + ")";
}

}  // namespace

void SqlStore::emit(const app::OutboxRow& row) {
    connection_.post(
        "INSERT INTO outbox (id, kind, idempotency_key, payload, release, due_at, ready_at, "
        "attempts, lease_until, error) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (idempotency_key) DO NOTHING",
        {row.id, std::string_view(row.kind), std::string_view(row.idempotency_key),
         std::string_view(row.payload), row.release, row.due_at.us, row.due_at.us,
         std::int64_t{row.attempts}, row.lease_until.us, std::string_view(row.error)});
    traces_.emitted = true;
}

std::vector<app::OutboxRow> SqlStore::claim(const std::vector<std::string>& kinds,
                                            base::Instant now, base::Instant lease_until,
                                            int limit) {
    if (kinds.empty()) return {};
    claim_alone();
    // Picked apart from the update: a planner that ran the pick twice would lock more than `limit`.
    std::string sql =
        "WITH picked AS MATERIALIZED (SELECT id FROM outbox WHERE done_at IS NULL "
        "AND ready_at <= ? AND ";
    std::vector<Value> values{now.us};
    sql += one_of(kinds, values);
    sql +=
        " AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.release = outbox.release "
        "AND o.release <> 0 AND o.done_at IS NULL AND o.lease_until > ?)";
    sql.append(" ORDER BY ready_at, id LIMIT ?").append(words().claim_lock);
    sql +=
        ") UPDATE outbox SET attempts = attempts + 1, lease_until = ?, ready_at = ? "
        "WHERE id IN (SELECT id FROM picked) "
        "RETURNING id, kind, idempotency_key, payload, release, due_at, attempts, lease_until, "
        "error";
    values.insert(values.end(), {now.us, std::int64_t{limit}, lease_until.us, lease_until.us});
    auto found = connection_.query(sql, values);
    std::vector<app::OutboxRow> out;
    for (std::size_t n = 0; n < found.size(); ++n) {
        out.push_back({.id = found.number(n, 0),
                       .kind = found.text(n, 1),
                       .idempotency_key = found.text(n, 2),
                       .payload = found.text(n, 3),
                       .release = found.number(n, 4),
                       .due_at = {found.number(n, 5)},
                       .attempts = static_cast<int>(found.number(n, 6)),
                       .lease_until = {found.number(n, 7)},
                       .error = found.text(n, 8)});
    }
    // RETURNING promises no order.
    std::ranges::sort(out, {}, [](const auto& row) { return std::pair(row.due_at, row.id); });
    return out;
}

void SqlStore::finish(std::int64_t outbox_row) {
    // The row stays: its key must not be carried out a second time.
    connection_.post("UPDATE outbox SET done_at = lease_until WHERE id = ?", {outbox_row});
}

void SqlStore::postpone(std::int64_t outbox_row, base::Instant due_at, std::string_view error) {
    connection_.post(
        "UPDATE outbox SET due_at = ?, ready_at = ?, lease_until = 0, error = ? "
        "WHERE id = ? AND done_at IS NULL",
        {due_at.us, due_at.us, error, outbox_row});
    traces_.emitted = true;
}

void SqlStore::withdraw(std::string_view idempotency_key) {
    connection_.post("DELETE FROM outbox WHERE idempotency_key = ? AND done_at IS NULL",
                     {idempotency_key});
}

void SqlStore::withdraw_under(std::string_view beginning) {
    base::ensure(!beginning.empty() && beginning.back() != '\x7f', "keys begin with plain text");
    std::string end(beginning);
    ++end.back();
    connection_.post(
        "DELETE FROM outbox WHERE idempotency_key >= ? AND idempotency_key < ? "
        "AND done_at IS NULL",
        {beginning, std::string_view(end)});
}

std::optional<base::Instant> SqlStore::next_due(const std::vector<std::string>& kinds) {
    std::string sql = "SELECT ready_at FROM outbox WHERE done_at IS NULL";
    std::vector<Value> values;
    if (!kinds.empty()) sql += " AND " + one_of(kinds, values);
    auto found = connection_.query(sql + " ORDER BY ready_at LIMIT 1", values);
    if (found.empty()) return std::nullopt;
    return base::Instant{found.number(0, 0)};
}

}  // namespace fangxing::store
