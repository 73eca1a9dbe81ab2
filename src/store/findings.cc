// Rows that are found by words: records, documents, knowledge, problems, changes, items and
// library entries. Written with the row, in its transaction.
#include <algorithm>

#include "base/ensure.h"
#include "store/search_tokens.h"
#include "store/sql_store.h"

namespace fangxing::store {
namespace {

std::string folded_text(const app::Findable& found) {
    return folded(found.name + "\n" + found.said);
}

// Longer than any token of a text, so that none is taken for it; and nothing but letters.
std::string token_of(app::FoundKind kind) {
    std::string out = "onlyakind";
    std::ranges::copy_if(base::to_text(kind), std::back_inserter(out),
                         [](char c) { return c != '_'; });
    return out;
}

std::vector<std::string> finding_tokens(const app::Findable& found) {
    auto out = tokens_of(folded_text(found));
    const auto kind = token_of(found.kind);
    out.insert(std::ranges::lower_bound(out, kind), kind);
    return out;
}

constexpr const char* insert_finding =
    "INSERT INTO findings (id, kind, release, system, at, name, said) "
    "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO ";

std::vector<Value> finding_values(std::int64_t row, const app::Findable& found) {
    return {row,
            base::to_text(found.kind),
            found.release,
            found.system,
            found.at,
            std::string_view(found.name),
            std::string_view(found.said)};
}

constexpr const char* finding_columns = "e.kind, e.release, e.system, e.at, e.name, e.said";

app::Findable finding_at(Rows& found, std::size_t row, std::size_t first) {
    const auto kind = base::from_text<app::FoundKind>(found.text(row, first));
    base::ensure(kind.has_value(), "the index names a kind that is known");
    return {.kind = *kind,
            .release = found.number(row, first + 1),
            .system = found.number(row, first + 2),
            .at = found.number(row, first + 3),
            .name = found.text(row, first + 4),
            .said = found.text(row, first + 5)};
}

}  // namespace

class FindingSql {
  public:
    FindingSql(const SqlStore& store, const app::FindingQuery& query, const Search& search)
        : query_(query) {
        auto tokens = search.tokens;
        tokens.push_back(token_of(query.kind));
        std::ranges::sort(tokens);
        tokens_ = store.joined_for_finding(tokens);
        sql_ = std::string("SELECT e.id, coalesce(r.unit, s.unit, 0), ") + finding_columns +
               ", coalesce(r.system, e.system) ";
        sql_.append(store.words().finding_source);
        sql_ +=
            "LEFT JOIN releases r ON r.id = e.release LEFT JOIN systems s ON s.id = e.system "
            "WHERE ";
        sql_.append(store.words().finding_match);
        values_.emplace_back(std::string_view(tokens_));
        when(query.system != 0, "coalesce(r.system, e.system) = ?", query.system);
        when(query.unit != 0, "coalesce(r.unit, s.unit) = ?", query.unit);
        when(query.from.has_value(), "e.at >= ?", query.from.value_or(0));
        when(query.before.has_value(), "e.at < ?", query.before.value_or(0));
    }

    // Those below this id; zero: from the highest.
    Rows ask(Connection& connection, std::int64_t below) const {
        auto sql = sql_;
        auto values = values_;
        if (below != 0) {
            sql += " AND e.id < ?";
            values.emplace_back(below);
        }
        values.emplace_back(std::int64_t{query_.limit});
        return connection.query_once(sql + " ORDER BY e.id DESC LIMIT ?", values);
    }

  private:
    void when(bool holds, std::string_view condition, std::int64_t value) {
        if (!holds) return;
        sql_.append(" AND ").append(condition);
        values_.emplace_back(value);
    }

    const app::FindingQuery& query_;
    std::string tokens_;
    std::string sql_;
    std::vector<Value> values_;
};

std::vector<app::FoundRow> SqlStore::find_words(const app::FindingQuery& query) {
    const auto search = search_for(query.text);
    std::vector<app::FoundRow> out;
    if (search.tokens.empty()) return out;
    const FindingSql select(*this, query, search);
    const auto limit = static_cast<std::size_t>(query.limit);
    auto below = query.below;
    for (bool more = true; more && out.size() < limit;) {
        auto found = select.ask(connection_, below);
        more = found.size() == limit;
        for (std::size_t n = 0; n < found.size() && out.size() < limit; ++n) {
            below = found.number(n, 0);
            auto each = finding_at(found, n, 2);
            const auto text = " " + folded_text(each);
            if (!std::ranges::all_of(search.contained,
                                     [&](const auto& part) { return text.contains(part); })) {
                continue;  // its tokens lie apart
            }
            each.system = found.number(n, 8);
            out.push_back({below, std::move(each), found.number(n, 1)});
        }
    }
    return out;
}

std::optional<app::Findable> SqlStore::finding_of(std::int64_t row) {
    auto found = connection_.query(
        std::string("SELECT ") + finding_columns + " FROM findings e WHERE e.id = ?", {row});
    if (found.empty()) return std::nullopt;
    return finding_at(found, 0, 0);
}

void SqlStore::put_finding(std::int64_t row, const app::Findable& found) {
    const auto before = is_told_what_was() ? finding_of(row) : std::nullopt;
    if (before == found) return;
    connection_.post(std::string(insert_finding) +
                         "UPDATE SET release = excluded.release, system = excluded.system, "
                         "at = excluded.at, name = excluded.name, said = excluded.said "
                         "WHERE findings.said <> excluded.said OR findings.name <> excluded.name "
                         "OR findings.at <> excluded.at OR findings.release <> excluded.release "
                         "OR findings.system <> excluded.system",
                     finding_values(row, found));
    const auto old = before ? finding_tokens(*before) : std::vector<std::string>{};
    const auto fresh = finding_tokens(found);
    if (old != fresh) put_finding_tokens(row, old, fresh);
}

// Whoever writes the row at the same time wins, in whichever order the two come.
void SqlStore::index_row(std::int64_t row, const app::Findable& found) {
    if (!connection_.post_one(std::string(insert_finding) + "NOTHING",
                              finding_values(row, found))) {
        return;
    }
    put_finding_tokens(row, {}, finding_tokens(found));
}

}  // namespace fangxing::store
