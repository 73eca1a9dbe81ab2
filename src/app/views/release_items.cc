#include "app/views/release_items.h"

#include <algorithm>

#include "domain/cmdb/cmdb.h"

namespace fangxing::app {

std::vector<ReleaseItem> items_of(Work& work, const release::Release& release) {
    std::vector<ReleaseItem> out;
    for (const auto id : release.items) {
        const auto item = work.find<cmdb::Item>({id.value});
        if (!item) continue;
        const auto& confirmed = release.confirmed_items;
        out.push_back({id, item->code, item->name, item->kind, item->installed_version,
                       std::ranges::find(confirmed, id) != confirmed.end()});
    }
    return out;
}

}  // namespace fangxing::app
