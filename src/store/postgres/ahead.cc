// Reading ahead: several questions in one journey to the server.
#include <algorithm>
#include <iterator>

#include "store/postgres/store.h"

namespace fangxing::store {
namespace {

// Of what was asked for: a unit asks few questions again, and of few rows.
constexpr std::size_t longest_kept = 4;
constexpr std::size_t most_kept = 64;

// One statement asks all: what a statement costs, few rows do not outweigh.
void append_part(Connection::Asked& all, Connection::Asked one, std::int64_t part) {
    all.sql += part == 0 ? "SELECT " : " UNION ALL SELECT ";
    all.sql += std::to_string(part);
    all.sql += ", * FROM (" + one.sql + ") part";
    all.sql += std::to_string(part);
    std::ranges::copy(one.values, std::back_inserter(all.values));
}

}  // namespace

void PostgresStore::read_ahead(const std::vector<app::Question>& questions) {
    if (questions.empty()) return;
    const auto first = ahead_.size();
    Connection::Asked all;
    for (const auto& each : questions) {
        auto one = selection(each.table, each.columns, 0, each.limit);
        append_part(all, std::move(one), static_cast<std::int64_t>(ahead_.size() - first));
        ahead_.push_back(
            {std::string(each.table), {each.columns.begin(), each.columns.end()}, each.limit, {}});
    }
    auto found = connection().query(all.sql, all.values);
    for (std::size_t n = 0; n < found.size(); ++n) {
        auto& rows = ahead_[first + static_cast<std::size_t>(found.number(n, 0))].rows;
        rows.push_back({found.number(n, 1), found.number(n, 2), found.text(n, 3), {}});
    }
    for (auto part = first; part < ahead_.size(); ++part) {
        std::ranges::sort(ahead_[part].rows, {}, &app::Row::id);  // SQL promises no order
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

void PostgresStore::about_to_write(std::string_view table) {
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
    about_to_write(table);
    std::ranges::copy(places_of(table, row), std::back_inserter(written_));
    return SqlStore::insert(table, row);
}

base::Result<bool> PostgresStore::update(std::string_view table, const app::Row& row) {
    about_to_write(table);
    std::ranges::copy(places_of(table, row), std::back_inserter(written_));
    return SqlStore::update(table, row);
}

void PostgresStore::remove(std::string_view table, std::int64_t id) {
    about_to_write(table);
    written_.push_back(place_of_table(table));
    written_.push_back(place_of_row(table, id));
    SqlStore::remove(table, id);
}

}  // namespace fangxing::store
