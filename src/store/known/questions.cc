#include "store/known/questions.h"

#include <algorithm>

namespace fangxing::store {
namespace {

// Each value behind a mark of its kind; a list behind its length.
class Asked {
  public:
    void add(std::int64_t number) { add_number(out_, number); }
    void add(int number) { add_number(out_, number); }
    void add(bool value) { add_number(out_, value ? 1 : 0); }
    void add(const std::string& text) { add_text(out_, text); }
    template <class T>
    void add(const std::optional<T>& value) {
        add(value.has_value());
        if (value) add(*value);
    }
    template <class T>
    void add(const std::vector<T>& values) {
        add_number(out_, static_cast<std::int64_t>(values.size()));
        for (const auto& each : values) add(each);
    }
    std::string take() { return std::move(out_); }

  private:
    std::string out_ = "list of releases";
};

}  // namespace

std::optional<std::int64_t> id_in(const app::Question& question) {
    const auto& columns = question.columns;
    if (columns.size() != 1 || columns.front().first != "id") return std::nullopt;
    const auto* id = std::get_if<std::int64_t>(&columns.front().second);
    return id ? std::optional(*id) : std::nullopt;
}

Versions versions_of(const std::vector<app::Row>& rows) {
    Versions out;
    out.reserve(rows.size());
    for (const auto& row : rows) out.emplace_back(row.id, row.version);
    return out;
}

// The names are bound, so that this does not compile where there is one more. Words, people and
// what is counted of ends lie in tables of their own.
std::optional<std::string> question_of(const app::ReleaseQuery& query) {
    const auto& [states, systems, units, departments, projects, types, environment, pack, person,
                 starts_from, starts_before, created_from, created_before, ended_from, ended_before,
                 counts, mode, urgency_class, supervisor, implementer, text, order, descending,
                 after_cell, after_id, limit, without_bodies] = query;
    const bool asks_ends = ended_from || ended_before || counts || !mode.empty() ||
                           !urgency_class.empty() || supervisor != 0 || implementer != 0;
    if (asks_ends || person != 0 || !text.empty()) return std::nullopt;
    Asked asked;
    const auto all = [&](const auto&... each) { (asked.add(each), ...); };
    all(states, systems, units, departments, projects, types, environment, pack, starts_from,
        starts_before, created_from, created_before, order, descending, after_cell, after_id, limit,
        without_bodies);
    return asked.take();
}

bool is_untouched(const Touched& touched, Touched::Batch from, std::string_view table,
                  const app::Columns& columns, const Versions& seen) {
    return !touched.is_any_since(from, table, columns) &&
           std::ranges::none_of(
               seen, [&](const auto& row) { return touched.is_row_since(from, table, row.first); });
}

}  // namespace fangxing::store
