#include "store/postgres/kept_answers.h"

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

bool is_kept(std::string_view table) {
    return std::ranges::find(kept_names, table) != kept_names.end();
}

KeptAnswers::Kept KeptAnswers::find(std::string_view question) {
    const std::lock_guard lock(mutex_);
    if (const auto at = young_.find(question); at != young_.end()) return at->second;
    const auto at = old_.find(question);
    if (at == old_.end()) return nullptr;
    return young_.insert(old_.extract(at)).position->second;
}

void KeptAnswers::keep(std::string question, std::int64_t stamp, std::vector<app::Row>& rows) {
    if (rows.size() > most_rows) return;
    for (auto& row : rows) row.kept = std::make_shared<const app::ReadOnce>();
    auto answer = std::make_shared<const Answer>(stamp, rows);
    const std::lock_guard lock(mutex_);
    if (young_.size() >= most_young) old_ = std::exchange(young_, {});
    young_[std::move(question)] = std::move(answer);
}

}  // namespace fangxing::store
