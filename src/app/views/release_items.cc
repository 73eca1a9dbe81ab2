#include "app/views/release_items.h"

#include <algorithm>

#include "domain/cmdb/cmdb.h"
#include "domain/library/library.h"
#include "domain/release/facts.h"

namespace fangxing::app {

namespace {

// The version of the packages that the plan names; nothing while it names none.
std::string planned_version(Work& work, const release::Release& release) {
    std::string out;
    for (const auto id : release::artifact_entries(release)) {
        const auto entry = work.find<library::Entry>({id.value});
        if (entry) out = entry->package_version;
    }
    return out;
}

}  // namespace

std::vector<ReleaseItem> items_of(Work& work, const release::Release& release) {
    std::vector<ReleaseItem> out;
    const auto planned = planned_version(work, release);
    for (const auto id : release.items) {
        const auto item = work.find<cmdb::Item>({id.value});
        if (!item) continue;
        const auto& confirmed = release.confirmed_items;
        out.push_back({id, item->code, item->name, item->kind, item->installed_version, planned,
                       std::ranges::find(confirmed, id) != confirmed.end()});
    }
    return out;
}

}  // namespace fangxing::app
