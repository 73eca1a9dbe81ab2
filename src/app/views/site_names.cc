#include "app/views/site_names.h"

#include <algorithm>

#include "app/bridge/sites.h"
#include "domain/access/person.h"

namespace fangxing::app {

void SiteNames::name(TaskLine& line, const release::Task& task) {
    if (!task.opened.instance) return;
    const auto& sites = of_release(task.opened.release);
    const auto site = std::ranges::find_if(sites, [&](const release::Site& each) {
        return each.opened.instance.value == task.opened.instance.value;
    });
    if (site != sites.end()) say(line, *site);
}

void SiteNames::name(TaskLine& line, base::Ref deployment) {
    const auto& sites = of_release(line.release);
    const auto site = std::ranges::find_if(sites, [&](const release::Site& each) {
        return each.deployment.value == deployment.value;
    });
    if (site != sites.end()) say(line, *site);
}

const std::vector<release::Site>& SiteNames::of_release(release::ReleaseId release) {
    const auto known = sites_.find(release.value);
    if (known != sites_.end()) return known->second;
    return sites_.emplace(release.value, sites_of(work_, release)).first->second;
}

void SiteNames::say(TaskLine& line, const release::Site& site) {
    line.site = base::Ref{site.id.value};
    auto known = units_.find(site.opened.unit.value);
    if (known == units_.end()) {
        const auto unit = work_.find<access::Unit>(site.opened.unit);
        const auto name = unit ? unit->name : base::Words{};
        known = units_.emplace(site.opened.unit.value, name).first;
    }
    line.site_name = known->second;
}

}  // namespace fangxing::app
