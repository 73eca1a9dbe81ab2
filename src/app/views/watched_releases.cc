#include "app/views/watched_releases.h"

#include <algorithm>

#include "app/reading.h"

namespace fangxing::app {

std::optional<release::Watch> my_watch(Work& work, release::ReleaseId release) {
    const auto bound = release::Watch::bound(release, work.actor().id);
    auto found = work.where<release::Watch>("bound", bound, 0, 1);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

bool watches(Work& work, release::ReleaseId release) {
    const auto watch = my_watch(work, release);
    return watch && watch->active;
}

base::Result<base::JsonText> look(Work& work, const WatchedReleases&) {
    auto watched = work.where<release::Watch>("watcher", work.actor().id.value);
    std::ranges::sort(watched, std::greater<>(), &release::Watch::since);
    ReleaseReader reader(work.store(), work.actor());
    std::vector<Row> rows;
    for (const auto& watch : watched) {
        auto row = work.store().find(release::Release::table, watch.release.value);
        if (row) rows.push_back(*std::move(row));
    }
    ReleasePage page;
    for (auto& line : release_lines(work, rows)) {
        const access::Place place{line.unit, line.system, {}, base::Ref{line.id.value}};
        if (reader.may_read(place)) page.items.push_back(std::move(line));
    }
    return base::written(page);
}

}  // namespace fangxing::app
