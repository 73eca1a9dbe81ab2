#include "app/bridge/overlaps.h"

#include <algorithm>
#include <set>

#include "domain/cmdb/cmdb.h"

namespace fangxing::app {
namespace {

std::set<std::int64_t> systems_of(Case& of) {
    std::set<std::int64_t> out{of.release().system.value};
    for (const auto id : of.release().items) {
        const auto item = of.work().find<cmdb::Item>({id.value});
        if (item) out.insert(item->system.value);
    }
    return out;
}

// Said of the pair, by whichever of the two it was said.
bool is_acknowledged(Case& of, release::ReleaseId other) {
    const auto said = [&](release::ReleaseId one, release::ReleaseId two) {
        return !of.work()
                    .where_all<release::Overlap>({{"release", one.value}, {"other", two.value}})
                    .empty();
    };
    return said(of.release().id, other) || said(other, of.release().id);
}

}  // namespace

std::vector<Conflict> conflicts_of(Case& of) {
    std::vector<Conflict> out;
    if (of.release().items.empty()) return out;
    for (const auto system : systems_of(of)) {
        const auto open = of.work().where_all<release::Release>(
            {{"system", Cell(system)}, {"is_open", std::int64_t{1}}});
        for (const auto& other : open) {
            auto items = release::items_in_conflict(of.release(), other);
            if (items.empty()) continue;
            out.push_back({other, std::move(items), is_acknowledged(of, other.id)});
        }
    }
    return out;
}

}  // namespace fangxing::app
