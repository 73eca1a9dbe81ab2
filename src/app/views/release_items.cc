#include "app/views/release_items.h"

#include <algorithm>

#include "domain/change/change.h"
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

std::vector<AskingChange> asking(const std::vector<change::Change>& changes, base::Ref item) {
    std::vector<AskingChange> out;
    for (const auto& each : changes) {
        if (std::ranges::find(each.items, item) == each.items.end()) continue;
        out.push_back({base::Ref{each.id.value}, each.number, each.title});
    }
    return out;
}

}  // namespace

std::vector<ReleaseItem> items_of(Work& work, const release::Release& release) {
    std::vector<ReleaseItem> out;
    const auto planned = planned_version(work, release);
    std::vector<change::Change> changes;
    for (const auto id : release.changes) {
        auto change = work.find<change::Change>({id.value});
        if (change) changes.push_back(*std::move(change));
    }
    for (const auto id : release.items) {
        const auto item = work.find<cmdb::Item>({id.value});
        if (!item) continue;
        const auto& confirmed = release.confirmed_items;
        out.push_back({id, item->code, item->name, item->kind, item->installed_version, planned,
                       std::ranges::find(confirmed, id) != confirmed.end(), asking(changes, id)});
    }
    return out;
}

}  // namespace fangxing::app
