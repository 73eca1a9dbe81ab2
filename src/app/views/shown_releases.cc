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

ShownReleases::Kept ShownReleases::find(std::int64_t id, std::int64_t version, base::Instant now) {
    const std::lock_guard lock(mutex_);
    if (now < since_ || since_ + longest_shown < now) {
        since_ = now;
        young_.clear();
        old_.clear();
    }
    auto at = young_.find(id);
    if (at == young_.end()) {
        if (!old_.contains(id)) return {};
        at = young_.insert(old_.extract(id)).position;
    }
    return at->second.version == version ? at->second : Kept{};
}

ShownReleases::Kept ShownReleases::keep(const Row& row) {
    Kept out{row.version, std::make_shared<const ShownRelease>(shown_of<ShownRelease>(row)), {}};
    const std::lock_guard lock(mutex_);
    if (young_.size() >= most_kept / 2) old_ = std::exchange(young_, {});
    young_[row.id] = out;
    return out;
}

void ShownReleases::keep_line(std::int64_t id, std::int64_t version,
                              std::shared_ptr<const WrittenLine> line) {
    const std::lock_guard lock(mutex_);
    const auto at = young_.find(id);
    if (at != young_.end() && at->second.version == version) at->second.line = std::move(line);
}

}  // namespace fangxing::app
