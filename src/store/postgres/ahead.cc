// Reading ahead: several questions in one journey to the server.
#include <algorithm>

#include "store/postgres/store.h"

namespace fangxing::store {
namespace {

// Of what was asked for: a unit asks few questions again, and of few rows.
constexpr std::size_t longest_kept = 4;
constexpr std::size_t most_kept = 64;

}  // namespace

void PostgresStore::read_ahead(const std::vector<app::Question>& questions) {
    std::vector<Connection::Asked> asked;
    for (const auto& each : questions) {
        asked.push_back(selection(each.table, each.columns, 0, each.limit));
    }
    auto answers = connection().query_all(asked);
    for (std::size_t n = 0; n < questions.size(); ++n) {
        const auto& each = questions[n];
        ahead_.push_back({std::string(each.table),
                          {each.columns.begin(), each.columns.end()},
                          each.limit,
                          rows_of(std::move(answers[n]))});
    }
}

const PostgresStore::Ahead* PostgresStore::known(std::string_view table,
                                                 const app::Columns& columns, int limit) const {
    const auto at = std::ranges::find_if(ahead_, [&](const Ahead& each) {
        return each.limit == limit && each.table == table &&
               std::ranges::equal(each.columns, columns, [](const auto& one, const auto& other) {
                   return one.first == other.first && one.second == other.second;
               });
    });
    return at == ahead_.end() ? nullptr : &*at;
}

void PostgresStore::forget(std::string_view table) {
    std::erase_if(ahead_, [&](const Ahead& each) { return each.table == table; });
}

void PostgresStore::keep(std::string_view table, const app::Columns& columns, int limit,
                         const std::vector<app::Row>& rows) {
    if (rows.size() > longest_kept || ahead_.size() >= most_kept) return;
    ahead_.push_back({std::string(table), {columns.begin(), columns.end()}, limit, rows});
}

std::optional<app::Row> PostgresStore::find(std::string_view table, std::int64_t id) {
    const app::Columns by_id{{"id", id}};
    if (const auto* ahead = known(table, by_id, 1)) {
        return ahead->rows.empty() ? std::nullopt : std::optional(ahead->rows.front());
    }
    auto found = SqlStore::find(table, id);
    if (found) keep(table, by_id, 1, {*found});
    return found;
}

std::vector<app::Row> PostgresStore::where_all(std::string_view table, const app::Columns& columns,
                                               std::int64_t after, int limit) {
    const auto* ahead = after == 0 ? known(table, columns, limit) : nullptr;
    if (ahead) return ahead->rows;
    auto found = SqlStore::where_all(table, columns, after, limit);
    if (after == 0) keep(table, columns, limit, found);
    return found;
}

base::Result<void> PostgresStore::insert(std::string_view table, const app::Row& row) {
    forget(table);
    return SqlStore::insert(table, row);
}

base::Result<bool> PostgresStore::update(std::string_view table, const app::Row& row) {
    forget(table);
    return SqlStore::update(table, row);
}

void PostgresStore::remove(std::string_view table, std::int64_t id) {
    forget(table);
    SqlStore::remove(table, id);
}

}  // namespace fangxing::store
