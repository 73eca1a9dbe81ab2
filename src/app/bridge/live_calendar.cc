#include "app/bridge/live_calendar.h"

#include <algorithm>
#include <set>

#include "app/pack/packs.h"
#include "app/pack/toml.h"
#include "app/pack/versions.h"

namespace fangxing::app {

std::vector<calendar::Entry> active_entries(Work& work) {
    return work.where<calendar::Entry>("active", std::int64_t{1});
}

calendar::Owners owners_of(Work& work, const std::string& code) {
    std::set<std::string> packs;
    for (const auto& each : work.system().packs.all()) packs.insert(each->id);
    calendar::Owners out;
    for (const auto& id : packs) {
        const auto pack = pack_in_effect(work, id);
        if (!pack) continue;
        const auto owner = (*pack)->window_owners.find(code);
        if (owner == (*pack)->window_owners.end()) continue;
        const bool is_new = std::ranges::find(out, owner->second) == out.end();
        if (is_new) out.push_back(owner->second);
    }
    return out;
}

calendar::Calendar live_calendar(Work& work, const Pack& pack) {
    return calendar::with_entries(pack.calendar, active_entries(work));
}

}  // namespace fangxing::app
