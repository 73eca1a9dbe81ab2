#include "store/sqlite/known.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fangxing::store {

bool Known::is_kept(std::string_view table) {
    constexpr std::array<std::string_view, 9> kept{"sessions", "people",   "grants",
                                                   "units",    "systems",  "targets",
                                                   "changes",  "absences", "pack_versions"};
    return std::ranges::find(kept, table) != kept.end();
}

void Known::publish(const std::optional<Moment>& moment) {
    const std::lock_guard lock(mutex_);
    newest_ = moment;
}

std::optional<Known::Moment> Known::newest() const {
    const std::lock_guard lock(mutex_);
    return newest_;
}

Known::Kept Known::find(std::string_view question) {
    const std::lock_guard lock(mutex_);
    if (const auto at = young_.find(question); at != young_.end()) return at->second;
    const auto at = old_.find(question);
    if (at == old_.end()) return nullptr;
    return young_.insert(old_.extract(at)).position->second;
}

void Known::keep(std::string question, Kept answer) {
    const std::lock_guard lock(mutex_);
    if (young_.size() >= most_young) old_ = std::exchange(young_, {});
    young_[std::move(question)] = std::move(answer);
}

}  // namespace fangxing::store
