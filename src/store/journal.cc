// The journal: entries are appended with the change that they tell of, and read in three orders.
#include "base/digest.h"
#include "store/sql_store.h"

namespace fangxing::store {

void SqlStore::append(const app::JournalEntry& entry) {
#ifdef FAULT_SKIP_JOURNAL
    // Planted fault: changes leave no trace in the journal.
    static_cast<void>(entry);
#else
    write_entry(entry, base::digest_of(entry.payload).text);
    traces_.journalled = true;
#endif
}

std::vector<app::JournalEntry> SqlStore::entries(std::string_view condition, Values values) {
    write_waiting_entries();
    std::string sql =
        "SELECT s.seq, j.id, j.at, j.actor, j.person, j.via, j.act, j.noun, j.noun_id, "
        "j.release, j.type, j.reason, p.payload ";
    auto found = connection_.query(sql.append(condition), values);
    std::vector<app::JournalEntry> out;
    out.reserve(found.size());
    for (std::size_t n = 0; n < found.size(); ++n) {
        out.push_back({.seq = found.number(n, 0),
                       .id = found.number(n, 1),
                       .at = {found.number(n, 2)},
                       .actor = found.text(n, 3),
                       .person = found.number(n, 4),
                       .via = found.text(n, 5),
                       .act = found.text(n, 6),
                       .noun = found.text(n, 7),
                       .noun_id = found.number(n, 8),
                       .release = found.number(n, 9),
                       .type = found.text(n, 10),
                       .reason = found.text(n, 11),
                       .payload = found.text(n, 12)});
    }
    return out;
}

std::vector<app::JournalEntry> SqlStore::timeline(std::int64_t release, std::int64_t after_id,
                                                  int limit) {
    return entries(
        "FROM journal j LEFT JOIN journal_seal s ON s.entry = j.id "
        "LEFT JOIN journal_payload p ON p.entry = j.id "
        "WHERE j.release = ? AND j.release <> 0 AND j.id > ? ORDER BY j.id LIMIT ?",
        {release, after_id, std::int64_t{limit}});
}

std::vector<app::JournalEntry> SqlStore::feed(std::int64_t after_seq, int limit) {
    return entries(
        "FROM journal_seal s JOIN journal j ON j.id = s.entry "
        "LEFT JOIN journal_payload p ON p.entry = j.id "
        "WHERE s.seq > ? ORDER BY s.seq LIMIT ?",
        {after_seq, std::int64_t{limit}});
}

std::int64_t SqlStore::last_seq() {
    write_waiting_entries();
    return connection_.query("SELECT coalesce(max(seq), 0) FROM journal_seal", {}).number(0, 0);
}

std::vector<app::JournalEntry> SqlStore::entries_of(std::string_view noun, std::int64_t noun_id,
                                                    int limit) {
    return entries(
        "FROM journal j LEFT JOIN journal_seal s ON s.entry = j.id "
        "LEFT JOIN journal_payload p ON p.entry = j.id "
        "WHERE j.noun = ? AND j.noun_id = ? ORDER BY j.id LIMIT ?",
        {noun, noun_id, std::int64_t{limit}});
}

std::vector<app::JournalEntry> SqlStore::journal(const app::JournalQuery& query) {
    std::string sql =
        "FROM journal_seal s JOIN journal j ON j.id = s.entry "
        "LEFT JOIN journal_payload p ON p.entry = j.id WHERE s.seq > 0";
    std::vector<Value> values;
    const auto where = [&](bool is_asked, std::string_view condition, Value value) {
        if (!is_asked) return;
        sql.append(" AND ").append(condition);
        values.push_back(value);
    };
    where(query.before_seq.has_value(), "s.seq < ?", query.before_seq.value_or(0));
    where(query.person != 0, "j.person = ?", query.person);
    where(query.release != 0, "j.release = ? AND j.release <> 0", query.release);
    where(!query.noun.empty(), "j.noun = ?", std::string_view(query.noun));
    where(!query.act.empty(), "j.act = ?", std::string_view(query.act));
    where(!query.type.empty(), "j.type = ?", std::string_view(query.type));
    where(query.from.has_value(), "j.at >= ?", query.from.value_or(base::Instant{}).us);
    where(query.before.has_value(), "j.at < ?", query.before.value_or(base::Instant{}).us);
    values.emplace_back(std::int64_t{query.limit});
    return entries(sql + " ORDER BY s.seq DESC LIMIT ?", values);
}

}  // namespace fangxing::store
