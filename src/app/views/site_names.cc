#include "app/views/site_names.h"

#include "app/bridge/sites.h"
#include "domain/access/person.h"

namespace fangxing::app {

void SiteNames::read(const std::vector<release::Task>& tasks) {
    std::vector<Cell> wanted;
    for (const auto& task : tasks) {
        const auto instance = task.opened.instance;
        const bool is_new = instance && sites_.try_emplace(instance.value).second;
        if (is_new) wanted.emplace_back(instance.value);
    }
    std::vector<Cell> units;
    for (auto& site : work_.where_any<release::Site>("instance", wanted)) {
        const auto unit = site.opened.unit.value;
        if (!units_.contains(unit)) units.emplace_back(unit);
        sites_[site.opened.instance.value] = std::move(site);
    }
    for (const auto& unit : work_.where_any<access::Unit>("id", units)) {
        units_.emplace(unit.id.value, unit.name);
    }
}

void SiteNames::name(TaskLine& line, base::Ref instance) {
    if (!instance) return;
    if (const auto& site = at(instance)) say(line, *site);
}

const std::optional<release::Site>& SiteNames::at(base::Ref instance) {
    const auto known = sites_.find(instance.value);
    if (known != sites_.end()) return known->second;
    return sites_.emplace(instance.value, site_at(work_, instance)).first->second;
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
