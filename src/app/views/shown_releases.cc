#include "app/views/shown_releases.h"

#include <chrono>
#include <utility>

#include "app/system.h"
#include "app/views/shown.h"

namespace fangxing::app {
namespace {

constexpr auto longest_shown = std::chrono::minutes(1);

}  // namespace

std::shared_ptr<ShownReleases> no_release_shown_yet() {
    return std::make_shared<ShownReleases>();
}

ShownReleases::Shown ShownReleases::find(const Row& row, base::Instant now) {
    if (auto kept = known(row, now)) return kept;
    auto shown = std::make_shared<const ShownRelease>(shown_of<ShownRelease>(row));
    const std::lock_guard lock(mutex_);
    if (young_.size() >= most_kept / 2) old_ = std::exchange(young_, {});
    young_[row.id] = {row.version, shown};
    return shown;
}

ShownReleases::Shown ShownReleases::known(const Row& row, base::Instant now) {
    const std::lock_guard lock(mutex_);
    if (now < since_ || since_ + longest_shown < now) {
        since_ = now;
        young_.clear();
        old_.clear();
    }
    auto at = young_.find(row.id);
    if (at == young_.end()) {
        if (!old_.contains(row.id)) return nullptr;
        at = young_.insert(old_.extract(row.id)).position;
    }
    return at->second.version == row.version ? at->second.shown : nullptr;
}

}  // namespace fangxing::app
