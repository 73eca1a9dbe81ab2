// Rows of the nouns: one table each, read by id or by columns, written with their version.
#include <algorithm>
#include <bit>
#include <iterator>
#include <limits>

#include "base/ensure.h"
#include "store/sql_store.h"

namespace fangxing::store {
namespace {

constexpr std::size_t most_asked_for = 256;  // by one statement

// Names reach SQL as text, so they must be names and nothing else.
std::string_view name(std::string_view text) {
    base::ensure(!text.empty() && std::ranges::all_of(text,
                                                      [](char c) {
                                                          return (c >= 'a' && c <= 'z') ||
                                                                 (c >= '0' && c <= '9') || c == '_';
                                                      }),
                 "a table or column has a plain name");
    return text;
}

std::string select(std::string_view table) {
    return std::string("SELECT id, version, body FROM ").append(name(table));
}

// Of rows that agree in all columns; a further condition follows.
std::string agreeing(std::string sql, const app::Columns& columns, std::vector<Value>& values) {
    sql += " WHERE";
    for (const auto& [column, cell] : columns) {
        sql.append(" ").append(name(column));
        if (std::holds_alternative<std::monostate>(cell)) {
            sql += " IS NULL AND";
        } else {
            sql += " = ? AND";
            values.push_back(as_value(cell));
        }
    }
    return sql;
}

// Calls `ask` with conditions that the column is any of the values, as many at a time as one
// statement takes. Statements are kept: the last value stands again where a few are lacking.
template <class Ask>
void for_any_of(std::string_view column, const std::vector<app::Cell>& values, const Ask& ask) {
    for (std::size_t from = 0; from < values.size(); from += most_asked_for) {
        const auto count = std::min(values.size() - from, most_asked_for);
        const auto places = std::bit_ceil(count);
        std::string condition = std::string(" ").append(name(column)).append(" IN (");
        std::vector<Value> given;
        for (std::size_t n = 0; n < places; ++n) {
            condition += n == 0 ? "?" : ", ?";
            given.push_back(as_value(values[from + std::min(n, count - 1)]));
        }
        ask(condition + ")", given);
    }
}

}  // namespace

std::vector<app::Row> SqlStore::rows_of(Rows&& found) {
    std::vector<app::Row> out;
    out.reserve(found.size());
    for (std::size_t n = 0; n < found.size(); ++n) {
        out.push_back({found.number(n, 0), found.number(n, 1), found.text(n, 2), {}});
    }
    return out;
}

Connection::Asked SqlStore::selection(std::string_view table, const app::Columns& columns,
                                      std::int64_t after, int limit) {
    base::ensure(!columns.empty(), "a condition names a column");
    Connection::Asked out;
    out.sql = agreeing(select(table), columns, out.values);
    out.sql += " id > ? ORDER BY id LIMIT ?";
    out.values.emplace_back(after);
    out.values.emplace_back(std::int64_t{limit});
    return out;
}

std::optional<app::Row> SqlStore::find(std::string_view table, std::int64_t id) {
    if (id == 0) return std::nullopt;  // an id of nothing
    auto found = rows_of(connection_.query(select(table) + " WHERE id = ?", {id}));
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<app::Row> SqlStore::where(std::string_view table, std::string_view column,
                                      const app::Cell& value, std::int64_t after, int limit) {
    return where_all(table, {{column, value}}, after, limit);
}

std::vector<app::Row> SqlStore::newest(std::string_view table, const app::Columns& columns,
                                       std::int64_t before, int limit) {
    std::vector<Value> values;
    auto sql = agreeing(select(table), columns, values);
    values.emplace_back(before == 0 ? std::numeric_limits<std::int64_t>::max() : before);
    values.emplace_back(std::int64_t{limit});
    return rows_of(connection_.query(sql.append(" id < ? ORDER BY id DESC LIMIT ?"), values));
}

std::vector<app::Row> SqlStore::where_all(std::string_view table, const app::Columns& columns,
                                          std::int64_t after, int limit) {
    const auto asked = selection(table, columns, after, limit);
    return rows_of(connection_.query(asked.sql, asked.values));
}

std::vector<app::Row> SqlStore::where_any(std::string_view table, std::string_view column,
                                          const std::vector<app::Cell>& values,
                                          const app::Columns& columns) {
    std::vector<app::Row> out;
    for_any_of(column, values, [&](const std::string& condition, const std::vector<Value>& these) {
        std::vector<Value> given;
        const auto sql = agreeing(select(table), columns, given) + condition;
        given.insert(given.end(), these.begin(), these.end());
        std::ranges::move(rows_of(connection_.query(sql, given)), std::back_inserter(out));
    });
    std::ranges::sort(out, {}, &app::Row::id);
    const auto repeated = std::ranges::unique(out, {}, &app::Row::id);
    out.erase(repeated.begin(), repeated.end());
    return out;
}

std::vector<app::Row> SqlStore::in_order(std::string_view table, std::string_view column,
                                         const app::Columns& columns, app::Position after,
                                         int limit) {
    const std::string key(name(column));
    std::vector<Value> values;
    auto sql = agreeing(select(table), columns, values);
    sql += " (" + key + ", id) > (?, ?) ORDER BY " + key + ", id LIMIT ?";
    values.insert(values.end(), {after.cell, after.id, std::int64_t{limit}});
    return rows_of(connection_.query(sql, values));
}

std::set<std::string> SqlStore::values_of(std::string_view table, std::string_view column,
                                          const app::Columns& columns,
                                          const std::vector<std::int64_t>& without) {
    const std::string key(name(column));
    std::vector<Value> values;
    const auto least = [&](const std::string& beyond) {
        auto sql =
            agreeing("SELECT min(" + key + ") FROM " + std::string(name(table)), columns, values);
        sql.append(" ").append(key).append(beyond);
        for (const auto id : without) {
            sql += " AND id <> ?";
            values.emplace_back(id);
        }
        return sql;
    };
    // Leaps along the index from each value to the next: few rows differ.
    auto sql = "WITH RECURSIVE known (value) AS (" + least(" IS NOT NULL");
    sql += " UNION ALL SELECT (" + least(" > known.value");
    sql += ") FROM known WHERE value IS NOT NULL) SELECT value FROM known WHERE value IS NOT NULL";
    auto found = connection_.query(sql, values);
    std::set<std::string> out;
    for (std::size_t n = 0; n < found.size(); ++n) out.insert(found.text(n, 0));
    return out;
}

std::map<std::int64_t, std::int64_t> SqlStore::least_of(std::string_view table,
                                                        std::string_view column,
                                                        std::string_view by,
                                                        const std::vector<app::Cell>& values,
                                                        const app::Columns& columns) {
    const std::string key(name(by));
    const auto least = "SELECT " + key + ", min(" + std::string(name(column)) + ") FROM " +
                       std::string(name(table));
    std::map<std::int64_t, std::int64_t> out;
    for_any_of(by, values, [&](const std::string& condition, const std::vector<Value>& these) {
        std::vector<Value> given;
        const auto sql = agreeing(least, columns, given) + condition + " GROUP BY " + key;
        given.insert(given.end(), these.begin(), these.end());
        auto found = connection_.query(sql, given);
        for (std::size_t n = 0; n < found.size(); ++n) {
            out[found.number(n, 0)] = found.number(n, 1);
        }
    });
    return out;
}

std::vector<SqlStore::NumberOf> SqlStore::cells_of(std::string_view table, std::string_view column,
                                                   std::string_view by,
                                                   const std::vector<app::Cell>& values,
                                                   const app::Columns& columns) {
    const std::string key(name(by));
    const std::string cell(name(column));
    const auto all = "SELECT id, " + key + ", " + cell + " FROM " + std::string(name(table));
    std::vector<NumberOf> out;
    for_any_of(by, values, [&](const std::string& condition, const std::vector<Value>& these) {
        std::vector<Value> given;
        const auto sql =
            agreeing(all, columns, given) + condition + " AND " + cell + " IS NOT NULL";
        given.insert(given.end(), these.begin(), these.end());
        auto found = connection_.query(sql, given);
        for (std::size_t n = 0; n < found.size(); ++n) {
            out.push_back({found.number(n, 0), found.number(n, 1), found.number(n, 2)});
        }
    });
    return out;
}

std::vector<app::Row> SqlStore::all(std::string_view table, std::int64_t after, int limit) {
    return rows_of(connection_.query(select(table) + " WHERE id > ? ORDER BY id LIMIT ?",
                                     {after, std::int64_t{limit}}));
}

base::Result<void> SqlStore::insert(std::string_view table, const app::Row& row) {
    std::string sql = "INSERT INTO ";
    std::string marks;
    sql.append(name(table)).append(" (id, version, body");
    std::vector<Value> values{row.id, row.version, std::string_view(row.body)};
    for (const auto& [column, cell] : row.columns) {
        sql.append(", ").append(name(column));
        marks += ", ?";
        values.push_back(as_value(cell));
    }
    sql.append(") VALUES (?, ?, ?").append(marks).append(")");
    try {
        connection_.post(sql, values);
    } catch (const Duplicate& duplicate) {
        return base::refuse(base::Kind::conflict, "store.duplicate",
                            {{"table", duplicate.table}, {"column", duplicate.column}});
    }
    if (row.found) put_finding(row.id, *row.found);
    return {};
}

base::Result<bool> SqlStore::update(std::string_view table, const app::Row& row) {
    std::string sql = "UPDATE ";
    sql.append(name(table)).append(" SET version = version + 1, body = ?");
    std::vector<Value> values{std::string_view(row.body)};
    for (const auto& [column, cell] : row.columns) {
        sql.append(", ").append(name(column)).append(" = ?");
        values.push_back(as_value(cell));
    }
    sql += " WHERE id = ?";
    values.emplace_back(row.id);
#ifndef FAULT_NO_VERSION_CHECK
    sql += " AND version = ?";
    values.emplace_back(row.version);
#endif  // Planted fault: the later of two writers wins without knowing of the other.
    try {
        if (!connection_.post_one(sql, values)) return false;
    } catch (const Duplicate& duplicate) {
        return base::refuse(base::Kind::conflict, "store.duplicate",
                            {{"table", duplicate.table}, {"column", duplicate.column}});
    }
    if (row.found) put_finding(row.id, *row.found);
    return true;
}

void SqlStore::remove(std::string_view table, std::int64_t id) {
    connection_.post(std::string("DELETE FROM ").append(name(table)).append(" WHERE id = ?"), {id});
}

}  // namespace fangxing::store
