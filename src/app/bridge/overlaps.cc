#include "app/bridge/overlaps.h"

#include <algorithm>
#include <set>

#include "app/views/shown.h"
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

// Releases that may be in the way there of what is over by then, without what their records say.
std::vector<release::Release> at_work_in(Work& work, std::int64_t system, base::Instant until) {
    constexpr int at_a_time = 100;
    std::vector<release::Release> out;
    Position after;
    for (bool more = true; more;) {
        const auto page = work.store().in_order(release::Release::table, "works_from",
                                                {{"works_in", system}}, after, at_a_time);
        more = std::cmp_equal(page.size(), at_a_time);
        for (const auto& row : page) {
            auto each = shown_of<ReleaseWithout<LeftOut::content>>(row).release;
            after = {release::works_from(each).us, each.id.value};
            more = more && after.cell < until.us;
            if (after.cell < until.us) out.push_back(std::move(each));
        }
    }
    std::ranges::sort(out, {}, &release::Release::id);
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
    // Without times it only meets what is being deployed.
    const auto until = of.release().end.value_or(base::Instant{1});
    for (const auto system : systems_of(of)) {
        for (const auto& other : at_work_in(of.work(), system, until)) {
            auto items = release::items_in_conflict(of.release(), other);
            if (items.empty()) continue;
            out.push_back({other, std::move(items), is_acknowledged(of, other.id)});
        }
    }
    return out;
}

}  // namespace fangxing::app
