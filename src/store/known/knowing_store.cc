#include "store/known/knowing_store.h"

#include <algorithm>
#include <iterator>

#include "store/known/questions.h"
#include "store/postgres/store.h"
#include "store/sqlite/store.h"

namespace fangxing::store {
namespace {

constexpr std::size_t most_rows = 100;  // of an answer that is kept
constexpr std::size_t most_bytes = std::size_t{128} << 10U;

std::string question_of_row(std::string_view table, std::int64_t id) {
    return question_of(table, {{"id", id}});
}

std::string question_of_rows(std::string_view table, const app::Columns& columns,
                             std::int64_t after, int limit) {
    auto out = question_of(table, columns);
    add_number(out, after);
    add_number(out, limit);
    return out;
}

Grounds grounds_of_row(std::string_view table, std::int64_t id) {
    Grounds out;
    out.add_row(table, id);
    return out;
}

// Of rows that agree in these columns: the rows there are may come to agree no more.
void add_agreeing(Grounds& grounds, std::string_view table, const app::Columns& columns,
                  const std::vector<app::Row>& rows) {
    grounds.add_any(table, columns);
    for (const auto& row : rows) grounds.add_row(table, row.id);
}

bool is_worth_keeping(const std::vector<app::Row>& rows) {
    std::size_t bytes = 0;
    for (const auto& row : rows) bytes += row.body.size();
    return rows.size() <= most_rows && bytes <= most_bytes;
}

}  // namespace

template <class Base>
Known::Kept KnowingStore<Base>::known(std::string_view question) {
    if (!batch_) return {};
    auto kept = known_.find(question);
    if (!kept.answer || kept.batch > *batch_) return {};
    if (!touched_.is_nothing_since(kept.batch)) {
        if (touched_.is_since(kept.batch, kept.grounds)) return {};
        if (kept.batch < *batch_) known_.confirm(question, kept, *batch_);
    }
    return kept;
}

template <class Base>
std::shared_ptr<const Known::Answer> KnowingStore<Base>::remembered(std::string_view question) {
    auto kept = known(question);
    if (kept.answer) gave(kept.grounds);
    return std::move(kept.answer);
}

template <class Base>
bool KnowingStore<Base>::is_known(const app::Question& question) {
    const auto id = id_in(question);
    return known(id ? question_of_row(question.table, *id)
                    : question_of_rows(question.table, question.columns, 0, question.limit))
               .answer != nullptr;
}

template <class Base>
template <class GroundsOf, class Ask>
std::vector<app::Row> KnowingStore<Base>::answer(std::string question, const GroundsOf& grounds,
                                                 const Ask& ask) {
    if (const auto kept = remembered(question)) return kept->rows;
    auto rows = ask();
    asked();
    if (!batch_ || !is_worth_keeping(rows)) return rows;
    for (auto& row : rows) {
        if (!row.body.empty()) row.kept = std::make_shared<const app::ReadOnce>();
    }
    known_.keep(std::move(question), *batch_, {.rows = rows}, grounds(rows));
    return rows;
}

template <class Base>
std::optional<app::Row> KnowingStore<Base>::find(std::string_view table, std::int64_t id) {
    auto rows = answer(
        question_of_row(table, id), [&](const auto&) { return grounds_of_row(table, id); },
        [&] {
            std::vector<app::Row> out;
            if (auto row = Base::find(table, id)) out.push_back(*std::move(row));
            return out;
        });
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
}

template <class Base>
std::vector<app::Row> KnowingStore<Base>::where_all(std::string_view table,
                                                    const app::Columns& columns, std::int64_t after,
                                                    int limit) {
    return answer(
        question_of_rows(table, columns, after, limit),
        [&](const auto& rows) {
            Grounds out;
            add_agreeing(out, table, columns, rows);
            return out;
        },
        [&] { return Base::where_all(table, columns, after, limit); });
}

template <class Base>
std::vector<app::Row> KnowingStore<Base>::where_any(std::string_view table, std::string_view column,
                                                    const std::vector<app::Cell>& values,
                                                    const app::Columns& columns) {
    if (column == "id" && columns.empty()) return by_ids(table, values);
    if (values.size() > most_rows) {
        auto rows = Base::where_any(table, column, values, columns);
        asked();
        return rows;
    }
    app::Columns named = columns;
    for (const auto& value : values) named.emplace_back(column, value);
    return answer(
        question_of(table, named) + " any",
        [&](const auto& rows) {
            Grounds out;
            auto of_it = columns;
            of_it.emplace_back(column, app::Cell());
            for (const auto& value : values) {
                of_it.back().second = value;
                out.add_any(table, of_it);
            }
            for (const auto& row : rows) out.add_row(table, row.id);
            return out;
        },
        [&] { return Base::where_any(table, column, values, columns); });
}

// Each is known by itself, whatever others it is asked for with.
template <class Base>
std::vector<app::Row> KnowingStore<Base>::by_ids(std::string_view table,
                                                 const std::vector<app::Cell>& ids) {
    std::vector<app::Row> out;
    std::vector<app::Cell> unknown;
    for (const auto& cell : ids) {
        const auto* id = std::get_if<std::int64_t>(&cell);
        const auto kept = id ? remembered(question_of_row(table, *id)) : nullptr;
        if (kept) {
            std::ranges::copy(kept->rows, std::back_inserter(out));
        } else {
            unknown.push_back(cell);
        }
    }
    if (!unknown.empty()) {
        auto rows = Base::where_any(table, "id", unknown, {});
        asked();
        for (auto& row : rows) {
            if (batch_) {
                row.kept = std::make_shared<const app::ReadOnce>();
                known_.keep(question_of_row(table, row.id), *batch_, {.rows = {row}},
                            grounds_of_row(table, row.id));
            }
            out.push_back(std::move(row));
        }
    }
    std::ranges::sort(out, {}, &app::Row::id);
    const auto repeated = std::ranges::unique(out, {}, &app::Row::id);
    out.erase(repeated.begin(), repeated.end());
    return out;
}

// Each value is known by itself too; kept with the ids of the rows that agreed, without bodies.
template <class Base>
std::map<std::int64_t, std::int64_t> KnowingStore<Base>::least_of(
    std::string_view table, std::string_view column, std::string_view by,
    const std::vector<app::Cell>& values, const app::Columns& columns) {
    auto of_it = columns;
    of_it.emplace_back(by, app::Cell());
    const auto question_for = [&](const app::Cell& value) {
        of_it.back().second = value;
        return question_of(table, of_it).append(" least ").append(column);
    };
    std::map<std::int64_t, std::int64_t> out;
    std::vector<app::Cell> unknown;
    for (const auto& value : values) {
        const auto kept = remembered(question_for(value));
        if (!kept) {
            unknown.push_back(value);
        } else if (kept->least) {
            out[std::get<std::int64_t>(value)] = *kept->least;
        }
    }
    if (unknown.empty()) return out;
    std::map<std::int64_t, Known::Answer> found;
    for (const auto& value : unknown) found[std::get<std::int64_t>(value)];
    for (const auto& each : this->cells_of(table, column, by, unknown, columns)) {
        auto& answer = found[each.by];
        answer.rows.push_back({.id = each.id, .version = 0, .body = {}, .columns = {}});
        answer.least = std::min(answer.least.value_or(each.cell), each.cell);
    }
    asked();
    for (auto& [value, answer] : found) {
        if (answer.least) out[value] = *answer.least;
        if (!batch_ || !is_worth_keeping(answer.rows)) continue;
        auto question = question_for(value);
        Grounds grounds;
        add_agreeing(grounds, table, of_it, answer.rows);
        known_.keep(std::move(question), *batch_, std::move(answer), std::move(grounds));
    }
    return out;
}

// Lists of ids by what releases themselves say, until one of them is written.
template <class Base>
std::vector<app::Row> KnowingStore<Base>::releases(const app::ReleaseQuery& query) {
    auto question = query.without_bodies ? question_of(query) : std::nullopt;
    if (!question) {
        auto rows = Base::releases(query);
        asked();
        return rows;
    }
    return answer(
        *std::move(question),
        [](const auto&) {
            Grounds out;
            out.add_table("releases");
            return out;
        },
        [&] { return Base::releases(query); });
}

template class KnowingStore<SqliteStore>;
template class KnowingStore<PostgresStore>;

}  // namespace fangxing::store
