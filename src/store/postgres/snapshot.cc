#include "store/postgres/snapshot.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "store/question.h"

namespace fangxing::store {
namespace {

// As `where_all` is asked for it.
std::string question_of(std::string_view table, const app::Columns& columns, std::int64_t after,
                        int limit) {
    auto out = store::question_of(table, columns);
    out.append(" after ").append(std::to_string(after));
    return out.append(" limit ").append(std::to_string(limit));
}

std::string question_of(const app::Question& asked) {
    const bool is_by_id = asked.columns.size() == 1 && asked.columns.front().first == "id";
    return is_by_id ? store::question_of(asked.table, asked.columns)
                    : question_of(asked.table, asked.columns, 0, asked.limit);
}

}  // namespace

std::shared_ptr<const PgMemory::Stamps> PgMemory::stamps() const {
    const std::lock_guard lock(mutex_);
    return stamps_;
}

void PgMemory::saw(std::shared_ptr<const Stamps> stamps) {
    const std::lock_guard lock(mutex_);
    stamps_ = std::move(stamps);
}

void PgSnapshot::take_stamps() {
    auto opened = connection_.take_opening();
    if (!opened) return;
    auto stamps = std::make_shared<PgMemory::Stamps>();
    for (std::size_t n = 0; n < opened->size(); ++n) {
        stamps->emplace(opened->text(n, 0), opened->number(n, 1));
    }
    exact_ = stamps;
    if (!trusted_ || *trusted_ != *stamps) memory_.saw(stamps);
    const auto is_old = [&](const std::string& table) {
        return trusted_->at(table) != exact_->at(table);
    };
    if (std::ranges::any_of(believed_, is_old)) throw Stale();
}

std::int64_t PgSnapshot::stamp_of(std::string_view table) {
    if (!exact_) take_stamps();
    if (!exact_ && trusted_) {
        if (std::ranges::find(believed_, table) == believed_.end()) believed_.emplace_back(table);
        return trusted_->find(table)->second;
    }
    if (!exact_) {
        connection_.open();
        take_stamps();
    }
    return exact_->find(table)->second;
}

void PgSnapshot::settle() {
    if (exact_ || believed_.empty()) return;
    take_stamps();
    if (exact_) return;
    connection_.open();
    take_stamps();
}

KeptAnswers::Kept PgSnapshot::known(std::string_view table, const std::string& question) {
    auto kept = memory_.answers().find(question);
    return kept && kept->stamp == stamp_of(table) ? kept : nullptr;
}

template <class Ask>
std::vector<app::Row> PgSnapshot::answer(std::string_view table, std::string question,
                                         const Ask& ask) {
    if (const auto kept = known(table, question)) return kept->rows;
    auto rows = ask();
    take_stamps();
    memory_.answers().keep(std::move(question), stamp_of(table), rows);
    return rows;
}

void PgSnapshot::read_ahead(const std::vector<app::Question>& questions) {
    std::vector<app::Question> unknown;
    std::ranges::copy_if(questions, std::back_inserter(unknown), [&](const app::Question& each) {
        return !is_kept(each.table) || !known(each.table, question_of(each));
    });
    PostgresStore::read_ahead(unknown);
}

std::optional<app::Row> PgSnapshot::find(std::string_view table, std::int64_t id) {
    if (!is_kept(table)) return PostgresStore::find(table, id);
    auto rows = answer(table, store::question_of(table, {{"id", id}}), [&] {
        std::vector<app::Row> out;
        if (auto row = PostgresStore::find(table, id)) out.push_back(*std::move(row));
        return out;
    });
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
}

std::vector<app::Row> PgSnapshot::where_all(std::string_view table, const app::Columns& columns,
                                            std::int64_t after, int limit) {
    if (!is_kept(table)) return PostgresStore::where_all(table, columns, after, limit);
    return answer(table, question_of(table, columns, after, limit),
                  [&] { return PostgresStore::where_all(table, columns, after, limit); });
}

std::vector<app::Row> PgSnapshot::where_any(std::string_view table, std::string_view column,
                                            const std::vector<app::Cell>& values,
                                            const app::Columns& columns) {
    if (!is_kept(table) || values.size() > KeptAnswers::most_rows) {
        return PostgresStore::where_any(table, column, values, columns);
    }
    auto named = columns;
    for (const auto& value : values) named.emplace_back(column, value);
    auto question = store::question_of(table, named);
    question.append(" any ").append(std::to_string(values.size()));
    return answer(table, std::move(question),
                  [&] { return PostgresStore::where_any(table, column, values, columns); });
}

}  // namespace fangxing::store
