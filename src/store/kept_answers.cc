#include "store/kept_answers.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fangxing::store {
namespace {

constexpr std::array<std::string_view, 11> kept_names{
    "absences",        "calendar_entries", "changes", "grants",
    "library_entries", "pack_versions",    "people",  "sessions",
    "systems",         "targets",          "units"};

}  // namespace

std::span<const std::string_view> kept_tables() {
    return kept_names;
}

bool is_kept(std::string_view table) {
    return std::ranges::find(kept_names, table) != kept_names.end();
}

// A value's length stands before it.
std::string question_of(std::string_view table, const app::Columns& columns) {
    std::string out(table);
    for (const auto& [column, cell] : columns) {
        out.append(" ").append(column);
        if (const auto* number = std::get_if<std::int64_t>(&cell)) {
            out.append(" ").append(std::to_string(*number));
        } else if (const auto* text = std::get_if<std::string>(&cell)) {
            out.append(" '").append(std::to_string(text->size())).append(" ").append(*text);
        }
    }
    return out;
}

KeptAnswers::Kept KeptAnswers::find(std::string_view question) {
    const std::lock_guard lock(mutex_);
    if (const auto at = young_.find(question); at != young_.end()) return at->second;
    const auto at = old_.find(question);
    if (at == old_.end()) return nullptr;
    return young_.insert(old_.extract(at)).position->second;
}

void KeptAnswers::keep(std::string question, std::int64_t mark, std::vector<app::Row>& rows) {
    if (rows.size() > most_rows) return;
    for (auto& row : rows) row.kept = std::make_shared<const app::ReadOnce>();
    auto answer = std::make_shared<const Answer>(mark, rows);
    const std::lock_guard lock(mutex_);
    if (young_.size() >= most_young) old_ = std::exchange(young_, {});
    young_[std::move(question)] = std::move(answer);
}

}  // namespace fangxing::store
