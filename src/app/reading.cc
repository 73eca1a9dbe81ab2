#include "app/reading.h"

#include <algorithm>

#include "app/rows.h"
#include "domain/release/site.h"

namespace fangxing::app {

bool ReleaseReader::may_read(const access::Place& place) {
    const auto covers_it = [&](const access::Place& each) { return access::covers(each, place); };
    if (actor_.machine || std::ranges::any_of(readable_, covers_it)) return true;
    return told_at_sites().contains(place.release.value);
}

const std::set<std::int64_t>& ReleaseReader::told_at_sites() {
    if (told_) return *told_;
    constexpr int page = 1000;
    told_.emplace();
    std::set<access::UnitId> units;
    for (const auto& holding : actor_.roles) {
        if (holding.place.unit) units.insert(holding.place.unit);
    }
    for (const auto unit : units) {
        std::int64_t after = 0;
        for (bool more = true; more;) {
            const auto rows =
                store_.where_all(release::Site::table, {{"unit", unit.value}}, after, page);
            more = rows.size() == std::size_t{page};
            for (const auto& row : rows) {
                const auto site = from_row<release::Site>(row);
                after = row.id;
                if (release::may_be_read_by(site, actor_)) {
                    told_->insert(site.opened.release.value);
                }
            }
        }
    }
    return *told_;
}

}  // namespace fangxing::app
