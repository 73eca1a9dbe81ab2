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

// Ids count upwards in their lower bits and hold a time in the upper ones: all are mixed.
ShownReleases::Place& ShownReleases::place_of(std::int64_t id) const {
    constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U;
    return places_[(static_cast<std::uint64_t>(id) * golden >> 32U) % places];
}

ShownReleases::Kept ShownReleases::find(std::int64_t id, std::int64_t version,
                                        base::Instant now) const {
    const auto entry = place_of(id).load();
    if (!entry || entry->id != id || entry->kept.version != version) return {};
    if (now < entry->since || entry->since + longest_shown < now) return {};
    return entry->kept;
}

ShownReleases::Kept ShownReleases::keep(const Row& row, base::Instant now) {
    Kept out{row.version, std::make_shared<const ShownRelease>(shown_of<ShownRelease>(row)), {}};
    place_of(row.id).store(std::make_shared<const Entry>(row.id, now, out));
    return out;
}

void ShownReleases::keep_line(std::int64_t id, std::int64_t version,
                              std::shared_ptr<const WrittenLine> line) {
    const auto entry = place_of(id).load();
    if (!entry || entry->id != id || entry->kept.version != version) return;
    auto with_line = *entry;
    with_line.kept.line = std::move(line);
    place_of(id).store(std::make_shared<const Entry>(std::move(with_line)));
}

}  // namespace fangxing::app
