#include "store/sqlite/knowing_store.h"

#include <algorithm>
#include <iterator>

namespace fangxing::store {
namespace {

constexpr std::size_t most_rows = 100;  // of an answer that is kept
constexpr std::size_t most_bytes = std::size_t{128} << 10U;

std::string question_of_row(std::string_view table, std::int64_t id) {
    return question_of(table, {{"id", id}});
}

bool is_worth_keeping(const std::vector<app::Row>& rows) {
    std::size_t bytes = 0;
    for (const auto& row : rows) bytes += row.body.size();
    return rows.size() <= most_rows && bytes <= most_bytes;
}

}  // namespace

template <class IsSame>
std::shared_ptr<const Known::Answer> KnowingStore::remembered(const std::string& question,
                                                              const IsSame& is_same) {
    auto kept = known_.find(question);
    if (!kept.answer || kept.batch > *batch_) return nullptr;
    if (!touched_.is_nothing_since(kept.batch)) {
        if (!is_same(kept.batch, kept.answer->rows)) return nullptr;
        if (kept.batch < *batch_) known_.confirm(question, kept, *batch_);
    }
    return std::move(kept.answer);
}

template <class IsSame, class Ask>
std::vector<app::Row> KnowingStore::answer(std::string question, const IsSame& is_same,
                                           const Ask& ask) {
    if (const auto kept = remembered(question, is_same)) return kept->rows;
    auto rows = ask();
    if (!is_worth_keeping(rows)) return rows;
    for (auto& row : rows) {
        if (!row.body.empty()) row.kept = std::make_shared<const app::ReadOnce>();
    }
    known_.keep(std::move(question), *batch_, {.rows = rows});
    return rows;
}

std::optional<app::Row> KnowingStore::find(std::string_view table, std::int64_t id) {
    if (!batch_) return SqliteStore::find(table, id);
    auto rows = answer(
        question_of_row(table, id),
        [&](Touched::Batch from, const auto&) { return !touched_.is_row_since(from, table, id); },
        [&] {
            std::vector<app::Row> out;
            if (auto row = SqliteStore::find(table, id)) out.push_back(*std::move(row));
            return out;
        });
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
}

std::vector<app::Row> KnowingStore::where_all(std::string_view table, const app::Columns& columns,
                                              std::int64_t after, int limit) {
    if (!batch_) return SqliteStore::where_all(table, columns, after, limit);
    auto question = question_of(table, columns);
    add_number(question, after);
    add_number(question, limit);
    return answer(
        std::move(question),
        [&](Touched::Batch from, const auto& rows) {
            return is_untouched(touched_, from, table, columns, versions_of(rows));
        },
        [&] { return SqliteStore::where_all(table, columns, after, limit); });
}

std::vector<app::Row> KnowingStore::where_any(std::string_view table, std::string_view column,
                                              const std::vector<app::Cell>& values,
                                              const app::Columns& columns) {
    if (!batch_ || values.empty()) return SqliteStore::where_any(table, column, values, columns);
    if (column == "id" && columns.empty()) return by_ids(table, values);
    if (values.size() > most_rows) return SqliteStore::where_any(table, column, values, columns);
    app::Columns named = columns;
    for (const auto& value : values) named.emplace_back(column, value);
    return answer(
        question_of(table, named) + " any",
        [&](Touched::Batch from, const auto& rows) {
            const auto seen = versions_of(rows);
            return std::ranges::all_of(values, [&](const app::Cell& value) {
                auto of_it = columns;
                of_it.emplace_back(column, value);
                return is_untouched(touched_, from, table, of_it, seen);
            });
        },
        [&] { return SqliteStore::where_any(table, column, values, columns); });
}

std::shared_ptr<const Known::Answer> KnowingStore::remembered_row(std::string_view table,
                                                                  std::int64_t id) {
    return remembered(question_of_row(table, id), [&](Touched::Batch from, const auto&) {
        return !touched_.is_row_since(from, table, id);
    });
}

// Each is known by itself, whatever others it is asked for with.
std::vector<app::Row> KnowingStore::by_ids(std::string_view table,
                                           const std::vector<app::Cell>& ids) {
    std::vector<app::Row> out;
    std::vector<app::Cell> unknown;
    for (const auto& cell : ids) {
        const auto* id = std::get_if<std::int64_t>(&cell);
        const auto kept = id ? remembered_row(table, *id) : nullptr;
        if (kept) {
            std::ranges::copy(kept->rows, std::back_inserter(out));
        } else {
            unknown.push_back(cell);
        }
    }
    if (!unknown.empty()) {
        for (auto& row : SqliteStore::where_any(table, "id", unknown, {})) {
            row.kept = std::make_shared<const app::ReadOnce>();
            known_.keep(question_of_row(table, row.id), *batch_, {.rows = {row}});
            out.push_back(std::move(row));
        }
    }
    std::ranges::sort(out, {}, &app::Row::id);
    const auto repeated = std::ranges::unique(out, {}, &app::Row::id);
    out.erase(repeated.begin(), repeated.end());
    return out;
}

// Each value is known by itself too; kept with the ids of the rows that agreed, without bodies.
std::map<std::int64_t, std::int64_t> KnowingStore::least_of(std::string_view table,
                                                            std::string_view column,
                                                            std::string_view by,
                                                            const std::vector<app::Cell>& values,
                                                            const app::Columns& columns) {
    if (!batch_) return SqliteStore::least_of(table, column, by, values, columns);
    auto of_it = columns;
    of_it.emplace_back(by, app::Cell());
    const auto asked = [&](const app::Cell& value) {
        of_it.back().second = value;
        return question_of(table, of_it).append(" least ").append(column);
    };
    std::map<std::int64_t, std::int64_t> out;
    std::vector<app::Cell> unknown;
    for (const auto& value : values) {
        const auto kept = remembered(asked(value), [&](Touched::Batch from, const auto& rows) {
            return is_untouched(touched_, from, table, of_it, versions_of(rows));
        });
        if (!kept) {
            unknown.push_back(value);
        } else if (kept->least) {
            out[std::get<std::int64_t>(value)] = *kept->least;
        }
    }
    std::map<std::int64_t, Known::Answer> found;
    for (const auto& value : unknown) found[std::get<std::int64_t>(value)];
    for (const auto& each : SqliteStore::cells_of(table, column, by, unknown, columns)) {
        auto& answer = found[each.by];
        answer.rows.push_back({.id = each.id, .version = 0, .body = {}, .columns = {}});
        answer.least = std::min(answer.least.value_or(each.cell), each.cell);
    }
    for (auto& [value, answer] : found) {
        if (answer.least) out[value] = *answer.least;
        if (is_worth_keeping(answer.rows)) known_.keep(asked(value), *batch_, std::move(answer));
    }
    return out;
}

// Lists of ids by what releases themselves say, until one of them is written.
std::vector<app::Row> KnowingStore::releases(const app::ReleaseQuery& query) {
    auto question = batch_ && query.without_bodies ? question_of(query) : std::nullopt;
    if (!question) return SqliteStore::releases(query);
    return answer(
        *std::move(question),
        [&](Touched::Batch from, const auto&) {
            return !touched_.is_table_since(from, "releases");
        },
        [&] { return SqliteStore::releases(query); });
}

}  // namespace fangxing::store
