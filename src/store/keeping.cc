// Stored answers of commands, and settings by name.
#include "store/sql_store.h"

namespace fangxing::store {
namespace {

// A key that comes again after this long is a new command.
constexpr base::Duration answers_kept = std::chrono::hours(24 * 7);

}  // namespace

std::optional<app::StoredAnswer> SqlStore::answer(std::int64_t person, std::string_view key) {
    auto found = connection_.query(
        "SELECT request_digest, answer FROM answers WHERE person = ? AND key = ?", {person, key});
    if (found.empty()) return std::nullopt;
    return app::StoredAnswer{found.text(0, 0), found.text(0, 1)};
}

void SqlStore::keep_answer(std::int64_t person, std::string_view key, base::Instant at,
                           const app::StoredAnswer& answer) {
    connection_.post(
        "INSERT INTO answers (person, key, at, request_digest, answer) VALUES (?, ?, ?, ?, ?)",
        {person, key, at.us, std::string_view(answer.request_digest),
         std::string_view(answer.answer)});
    // Sweeping a little with some of the writes keeps the table bounded without a thread for it.
    if (at.us % 64 != 0) return;
    connection_.post(
        "DELETE FROM answers WHERE at IN (SELECT at FROM answers WHERE at < ? ORDER BY at "
        "LIMIT 500)",
        {(at - answers_kept).us});
}

std::optional<std::string> SqlStore::setting(std::string_view name) {
    auto found = connection_.query("SELECT value FROM settings WHERE name = ?", {name});
    if (found.empty()) return std::nullopt;
    return found.text(0, 0);
}

void SqlStore::put_setting(std::string_view name, std::string_view value) {
    connection_.post(
        "INSERT INTO settings (name, value) VALUES (?, ?) "
        "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        {name, value});
}

}  // namespace fangxing::store
