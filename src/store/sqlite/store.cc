#include "store/sqlite/store.h"

#include "base/ensure.h"

namespace fangxing::store {
namespace {

std::string joined(const std::vector<std::string>& tokens) {
    std::string out;
    for (const auto& token : tokens) out.append(out.empty() ? "" : " ").append(token);
    return out;
}

}  // namespace

const SqlStore::Words& SqliteStore::words() const {
    static constexpr Words words{
        .claim_lock = "", .position = "instr", .token_release = "t.rowid", .knows_shares = false};
    return words;
}

void SqliteStore::write_entry(const app::JournalEntry& entry, std::string_view payload_digest) {
    connection().post(
        "INSERT INTO journal (id, at, actor, person, via, act, noun, noun_id, release, type, "
        "reason, payload_digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {entry.id, entry.at.us, std::string_view(entry.actor), entry.person,
         std::string_view(entry.via), std::string_view(entry.act), std::string_view(entry.noun),
         entry.noun_id, entry.release, std::string_view(entry.type), std::string_view(entry.reason),
         payload_digest});
    connection().post("INSERT INTO journal_payload (entry, payload) VALUES (?, ?)",
                      {entry.id, std::string_view(entry.payload)});
    // One writer and nothing is ever deleted: the next row id is the next number, without gaps.
    connection().post("INSERT INTO journal_seal (entry) VALUES (?)", {entry.id});
}

// Marked before it is known whether it succeeds: more is taken for touched than was.
base::Result<void> SqliteStore::insert(std::string_view table, const app::Row& row) {
    if (touched_) touched_->wrote(table, row);
    return SqlStore::insert(table, row);
}

base::Result<bool> SqliteStore::update(std::string_view table, const app::Row& row) {
    if (touched_) touched_->wrote(table, row);
    return SqlStore::update(table, row);
}

void SqliteStore::remove(std::string_view table, std::int64_t id) {
    if (touched_) touched_->removed(table, id);
    SqlStore::remove(table, id);
}

std::int64_t SqliteStore::next_number(std::string_view counter) {
    base::ensure(numbers_ != nullptr, "numbers are given within a unit");
    const auto number = numbers_->next(counter, [&]() -> std::int64_t {
        auto found = connection().query("SELECT value FROM counters WHERE name = ?", {counter});
        return found.empty() ? 0 : found.number(0, 0);
    });
    taken_.push_back({std::string(counter), number});
    return number;
}

void SqliteStore::put_tokens(std::int64_t release, const std::vector<std::string>& before,
                             const std::vector<std::string>& after) {
    // The table keeps no content, so what goes must be named as it was put in.
    if (!before.empty()) {
        const auto old = joined(before);
        connection().post(
            "INSERT INTO release_tokens (release_tokens, rowid, tokens) VALUES ('delete', ?, ?)",
            {release, std::string_view(old)});
    }
    if (!after.empty()) {
        const auto text = joined(after);
        connection().post("INSERT INTO release_tokens (rowid, tokens) VALUES (?, ?)",
                          {release, std::string_view(text)});
    }
}

std::string SqliteStore::token_source(const std::vector<std::string>& tokens,
                                      std::vector<Value>& values,
                                      std::deque<std::string>& kept) const {
    std::string all;
    for (const auto& token : tokens) {
        all.append(all.empty() ? "\"" : " AND \"").append(token).append("\"");
    }
    values.emplace_back(std::string_view(kept.emplace_back(std::move(all))));
    // CROSS keeps the planner from walking the releases first.
    return "FROM release_tokens t CROSS JOIN releases r ON r.id = t.rowid "
           "WHERE t.release_tokens MATCH ?";
}

}  // namespace fangxing::store
