#include "store/postgres/store.h"

#include <algorithm>
#include <iterator>

#include "base/ensure.h"
#include "store/postgres/marks.h"

namespace fangxing::store {
namespace {

// What `one` has and `other` has not, joined by blanks; both are sorted.
std::string only_in(const std::vector<std::string>& one, const std::vector<std::string>& other) {
    std::vector<std::string> rest;
    std::ranges::set_difference(one, other, std::back_inserter(rest));
    std::string out;
    for (const auto& token : rest) out.append(out.empty() ? "" : " ").append(token);
    return out;
}

}  // namespace

const SqlWords& PostgresStore::words() const {
    static constexpr SqlWords words{
        .claim_lock = " FOR UPDATE SKIP LOCKED",
        .position = "strpos",
        .token_release = "t.release",
        .finding_source = "FROM finding_tokens t JOIN findings e ON e.id = t.finding ",
        .finding_match = "t.tokens @> string_to_array(?, ' ')",
        .knows_shares = true};
    return words;
}

// What others claim is not seen before they commit: rows of one release would go to two hands.
void PostgresStore::claim_alone() {
    connection().query("SELECT pg_advisory_xact_lock(7309940217)", {});
}

void PostgresStore::write_entry(const app::JournalEntry& entry, std::string_view payload_digest) {
    connection().post(
        "WITH entry AS (INSERT INTO journal (id, at, actor, person, via, act, noun, noun_id, "
        "release, type, reason, payload_digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)), "
        "payload AS (INSERT INTO journal_payload (entry, payload) VALUES (?, ?)) "
        "INSERT INTO journal_unsealed (entry) VALUES (?)",
        {entry.id, entry.at.us, std::string_view(entry.actor), entry.person,
         std::string_view(entry.via), std::string_view(entry.act), std::string_view(entry.noun),
         entry.noun_id, entry.release, std::string_view(entry.type), std::string_view(entry.reason),
         payload_digest, entry.id, std::string_view(entry.payload), entry.id});
}

std::int64_t PostgresStore::next_number(std::string_view counter) {
    base::ensure(counters_ != nullptr, "numbers are given within a unit");
    return counters_->next(counter);
}

void PostgresStore::leave_marks() {
    if (written_.empty()) return;
    const auto places = written_places(std::move(written_));
    connection().post("INSERT INTO touched (places) VALUES (?)", {std::string_view(places)});
}

void PostgresStore::put_tokens(std::int64_t release, const std::vector<std::string>& before,
                               const std::vector<std::string>& after) {
    const auto gone = only_in(before, after);
    const auto come = only_in(after, before);
    if (!gone.empty()) {
        connection().post(
            "DELETE FROM release_tokens WHERE release = ? "
            "AND token = ANY (string_to_array(?, ' '))",
            {release, std::string_view(gone)});
    }
    if (!come.empty()) {
        connection().post(
            "INSERT INTO release_tokens (token, release) "
            "SELECT token, CAST(? AS bigint) FROM unnest(string_to_array(?, ' ')) AS token",
            {release, std::string_view(come)});
    }
}

// One row for all of them, under an index that is written in heaps: a record says thousands.
void PostgresStore::put_finding_tokens(std::int64_t row, const std::vector<std::string>&,
                                       const std::vector<std::string>& after) {
    const auto all = joined_for_finding(after);
    connection().post(
        "INSERT INTO finding_tokens (finding, tokens) VALUES (?, string_to_array(?, ' ')) "
        "ON CONFLICT (finding) DO UPDATE SET tokens = excluded.tokens "
        "WHERE finding_tokens.tokens <> excluded.tokens",
        {row, std::string_view(all)});
}

std::string PostgresStore::joined_for_finding(const std::vector<std::string>& tokens) const {
    return only_in(tokens, {});
}

std::string PostgresStore::token_source(const std::vector<std::string>& tokens,
                                        std::vector<Value>& values,
                                        std::deque<std::string>& kept) const {
    std::string joins;
    const auto value = [&](const std::string& token) {
        values.emplace_back(std::string_view(kept.emplace_back(token)));
    };
    for (std::size_t n = 1; n < tokens.size(); ++n) {
        const auto name = "t" + std::to_string(n);
        joins.append(" JOIN release_tokens ").append(name).append(" ON ").append(name);
        joins.append(".release = t.release AND ").append(name).append(".token = ?");
        value(tokens[n]);
    }
    value(tokens.front());
    return "FROM release_tokens t JOIN releases r ON r.id = t.release" + joins +
           " WHERE t.token = ?";
}

}  // namespace fangxing::store
