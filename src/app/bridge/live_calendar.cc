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

PacksInForce packs_in_force(Work& work) {
    std::set<std::string> ids;
    for (const auto& each : work.system().packs.all()) ids.insert(each->id);
    PacksInForce out;
    for (const auto& id : ids) {
        if (auto pack = pack_in_effect(work, id)) out.push_back(*std::move(pack));
    }
    return out;
}

calendar::Owners owners_of(const PacksInForce& packs, const std::string& code) {
    calendar::Owners out;
    for (const auto& pack : packs) {
        const auto owner = pack->window_owners.find(code);
        if (owner == pack->window_owners.end()) continue;
        const bool is_new = std::ranges::find(out, owner->second) == out.end();
        if (is_new) out.push_back(owner->second);
    }
    return out;
}

calendar::Owners owners_of(Work& work, const std::string& code) {
    return owners_of(packs_in_force(work), code);
}

calendar::Calendar live_calendar(Work& work, const Pack& pack) {
    return calendar::with_entries(pack.calendar, active_entries(work));
}

}  // namespace fangxing::app
