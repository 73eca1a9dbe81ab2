#include "app/bridge/overlaps.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "domain/cmdb/cmdb.h"
#include "domain/deployment/deployment.h"

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

// Releases of the system that may meet another: a handful among thousands that are open.
std::vector<release::Release> at_work_in(Work& work, std::int64_t system) {
    std::vector<release::Release> out;
    for (const auto& [state, name] : names(release::State{})) {
        if (!release::may_be_at_work(state)) continue;
        auto found =
            work.where_all<release::Release>({{"system", system}, {"state", std::string(name)}});
        std::ranges::move(found, std::back_inserter(out));
    }
    const auto is_among = [&](base::Ref id) {
        return std::ranges::any_of(out,
                                   [&](const auto& each) { return each.id.value == id.value; });
    };
    using deployment::State;
    for (const auto state : {State::running, State::paused, State::failed, State::rolling_back,
                             State::rollback_failed}) {
        for (const auto& attempt :
             work.where<deployment::Deployment>("state", std::string(base::to_text(state)))) {
            if (is_among(attempt.release)) continue;
            auto release = work.find<release::Release>({attempt.release.value});
            if (release && release->system.value == system) out.push_back(*std::move(release));
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
    for (const auto system : systems_of(of)) {
        for (const auto& other : at_work_in(of.work(), system)) {
            auto items = release::items_in_conflict(of.release(), other);
            if (items.empty()) continue;
            out.push_back({other, std::move(items), is_acknowledged(of, other.id)});
        }
    }
    return out;
}

}  // namespace fangxing::app
