#include "store/sqlite/knowing_store.h"

#include <algorithm>

namespace fangxing::store {
namespace {

constexpr std::size_t most_rows = 100;  // of an answer that is kept

}  // namespace

template <class IsSame, class Ask>
std::vector<app::Row> KnowingStore::answer(std::string question, const IsSame& is_same,
                                           const Ask& ask) {
    if (const auto kept = known_.find(question);
        kept && kept->batch <= *batch_ && is_same(kept->batch, kept->rows)) {
        return kept->rows;
    }
    auto rows = ask();
    if (rows.size() > most_rows) return rows;
    for (auto& row : rows) row.kept = std::make_shared<const app::ReadOnce>();
    known_.keep(std::move(question), std::make_shared<const Known::Answer>(*batch_, rows));
    return rows;
}

std::optional<app::Row> KnowingStore::find(std::string_view table, std::int64_t id) {
    if (!asks_memory(table)) return SqliteStore::find(table, id);
    auto rows = answer(
        question_of(table, {{"id", id}}),
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
    if (!asks_memory(table)) return SqliteStore::where_all(table, columns, after, limit);
    auto question = question_of(table, columns);
    question.append(" after ").append(std::to_string(after)).append(" limit ");
    return answer(
        question.append(std::to_string(limit)),
        [&](Touched::Batch from, const auto& rows) {
            return is_untouched(touched_, from, table, columns, versions_of(rows));
        },
        [&] { return SqliteStore::where_all(table, columns, after, limit); });
}

std::vector<app::Row> KnowingStore::where_any(std::string_view table, std::string_view column,
                                              const std::vector<app::Cell>& values,
                                              const app::Columns& columns) {
    if (!asks_memory(table) || values.size() > most_rows) {
        return SqliteStore::where_any(table, column, values, columns);
    }
    app::Columns named = columns;
    for (const auto& value : values) named.emplace_back(column, value);
    return answer(
        question_of(table, named) + " any " + std::to_string(values.size()),
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

}  // namespace fangxing::store
