#include "app/views/plans.h"

#include <map>

#include "app/system.h"
#include "app/views/shown.h"
#include "domain/release/timing.h"

namespace fangxing::app {
namespace {

constexpr auto longest_kept = std::chrono::minutes(1);

Plan plan_of(const Row& row) {
    auto read = shown_of<ReleaseWithout<LeftOut::sections>>(row).release;
    read.version = row.version;
    release::keep_only_plan(read);
    return std::make_shared<const release::Release>(std::move(read));
}

}  // namespace

std::shared_ptr<Plans> no_plans_yet() {
    return std::make_shared<Plans>();
}

std::vector<Plan> Plans::find(Store& store, ReleaseQuery query, base::Instant now) {
    query.without_bodies = true;
    const auto versions = store.releases(query);
    const auto shelf = shelf_at(now);
    std::vector<Plan> out(versions.size());
    std::map<std::int64_t, std::size_t> missing;  // places in the answer
    std::vector<Cell> wanted;
    for (std::size_t n = 0; n < versions.size(); ++n) {
        const auto id = versions[n].id;
        const auto at = shelf->plans.find(id);
        if (at != shelf->plans.end() && at->second->version == versions[n].version) {
            out[n] = at->second;
        } else {
            missing[id] = n;
            wanted.emplace_back(id);
        }
    }
    if (missing.empty()) return out;
    for (const auto& row : store.where_any(release::Release::table, "id", wanted)) {
        out[missing.at(row.id)] = plan_of(row);
    }
    keep(*shelf, out);
    return out;
}

std::shared_ptr<const Plans::Shelf> Plans::shelf_at(base::Instant now) const {
    auto shelf = shelf_.load();
    const bool is_fresh = shelf->since <= now && now <= shelf->since + longest_kept;
    return is_fresh ? shelf : std::make_shared<const Shelf>(now);
}

void Plans::keep(const Shelf& before, const std::vector<Plan>& found) {
    auto after = std::make_shared<Shelf>(before.since);
    if (before.plans.size() + found.size() <= most_kept) after->plans = before.plans;
    for (const auto& plan : found) {
        if (after->plans.size() < most_kept) after->plans[plan->id.value] = plan;
    }
    shelf_ = std::move(after);
}

}  // namespace fangxing::app
