#include "app/bridge/grants_at.h"

namespace fangxing::app {

std::vector<access::Grant> grants_at(Work& work, const std::string& role,
                                     const access::Place& place) {
    std::vector<Cell> units{access::UnitId{}.value};  // held everywhere
    if (place.unit) units.emplace_back(place.unit.value);
    auto out = work.where_any<access::Grant>("unit", units, {{"role", role}});
    std::erase_if(out, [&](const access::Grant& each) {
        return !each.active || !access::covers(each.place, place);
    });
    return out;
}

}  // namespace fangxing::app
