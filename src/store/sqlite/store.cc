#include "store/sqlite/store.h"

#include <algorithm>
#include <span>

#include "base/ensure.h"

namespace fangxing::store {
namespace {

std::string joined(const std::vector<std::string>& tokens) {
    std::string out;
    for (const auto& token : tokens) out.append(out.empty() ? "" : " ").append(token);
    return out;
}

constexpr std::size_t most_entries = 16;  // in one statement

// OR FAIL: what fails is taken back with its unit, and SQLite need not be able to do that for the
// statement alone.
std::string inserting(std::string_view table, std::string_view values, std::size_t count) {
    auto out = std::string("INSERT OR FAIL INTO ").append(table).append(" VALUES ");
    for (std::size_t n = 0; n < count; ++n) out.append(n == 0 ? "" : ", ").append(values);
    return out;
}

// What asks for all of them.
std::string all_of(const std::vector<std::string>& tokens) {
    std::string out;
    for (const auto& token : tokens) {
        out.append(out.empty() ? "\"" : " AND \"").append(token).append("\"");
    }
    return out;
}

}  // namespace

const SqlWords& SqliteStore::words() const {
    static constexpr SqlWords words{
        .claim_lock = "",
        .position = "instr",
        .token_release = "t.rowid",
        .finding_source = "FROM finding_tokens t CROSS JOIN findings e ON e.id = t.rowid ",
        .finding_match = "t.finding_tokens MATCH ?",
        .knows_shares = false};
    return words;
}

void SqliteStore::write_entry(const app::JournalEntry& entry, std::string_view payload_digest) {
    waiting_.push_back({entry, std::string(payload_digest)});
    if (!numbers_) write_waiting_entries();
}

void SqliteStore::write_waiting_entries() {
    const auto waiting = std::exchange(waiting_, {});
    for (std::size_t from = 0; from < waiting.size(); from += most_entries) {
        const auto count = std::min(most_entries, waiting.size() - from);
        std::vector<Value> journal;
        std::vector<Value> payloads;
        std::vector<Value> seals;
        for (const auto& [entry, digest] : std::span(waiting).subspan(from, count)) {
            journal.insert(journal.end(),
                           {entry.id, entry.at.us, std::string_view(entry.actor), entry.person,
                            std::string_view(entry.via), std::string_view(entry.act),
                            std::string_view(entry.noun), entry.noun_id, entry.release,
                            std::string_view(entry.type), std::string_view(entry.reason),
                            std::string_view(digest)});
            payloads.insert(payloads.end(), {entry.id, std::string_view(entry.payload)});
            seals.emplace_back(entry.id);
        }
        connection().post(
            inserting("journal (id, at, actor, person, via, act, noun, noun_id, release, type, "
                      "reason, payload_digest)",
                      "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", count),
            journal);
        connection().post(inserting("journal_payload (entry, payload)", "(?, ?)", count), payloads);
        // One writer and nothing is ever deleted: the next row id is the next number, without gaps.
        connection().post(inserting("journal_seal (entry)", "(?)", count), seals);
    }
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
    put_in("release_tokens", release, before, after);
}

void SqliteStore::put_finding_tokens(std::int64_t row, const std::vector<std::string>& before,
                                     const std::vector<std::string>& after) {
    put_in("finding_tokens", row, before, after);
}

void SqliteStore::put_in(std::string_view table, std::int64_t row,
                         const std::vector<std::string>& before,
                         const std::vector<std::string>& after) {
    indexed_.push_back({table, row, joined(before), joined(after)});
    if (!numbers_) index_words(take_indexed());
}

void SqliteStore::index_words(const std::vector<IndexedWords>& indexed) {
    for (const auto& each : indexed) {
        const std::string table(each.table);
        // The table keeps no content, so what goes must be named as it was put in.
        if (!each.before.empty()) {
            connection().post(
                "INSERT INTO " + table + " (" + table + ", rowid, tokens) VALUES ('delete', ?, ?)",
                {each.row, std::string_view(each.before)});
        }
        if (!each.after.empty()) {
            connection().post("INSERT INTO " + table + " (rowid, tokens) VALUES (?, ?)",
                              {each.row, std::string_view(each.after)});
        }
    }
}

std::string SqliteStore::joined_for_finding(const std::vector<std::string>& tokens) const {
    return all_of(tokens);
}

std::string SqliteStore::token_source(const std::vector<std::string>& tokens,
                                      std::vector<Value>& values,
                                      std::deque<std::string>& kept) const {
    values.emplace_back(std::string_view(kept.emplace_back(all_of(tokens))));
    // CROSS keeps the planner from walking the releases first.
    return "FROM release_tokens t CROSS JOIN releases r ON r.id = t.rowid "
           "WHERE t.release_tokens MATCH ?";
}

}  // namespace fangxing::store
