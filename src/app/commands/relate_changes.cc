#include "app/commands/relate_changes.h"

#include <algorithm>

#include "app/change_place.h"
#include "app/known.h"

namespace fangxing::app {
namespace {

bool is_among(const std::vector<change::Change>& all, base::Ref id) {
    return std::ranges::any_of(all, [&](const auto& each) { return each.id.value == id.value; });
}

// All changes that can be reached by what they depend on, those given among them.
std::vector<change::Change> reachable(Work& work, std::vector<base::Ref> from) {
    std::vector<change::Change> out;
    while (!from.empty()) {
        const auto id = from.back();
        from.pop_back();
        if (is_among(out, id)) continue;
        auto found = work.find<change::Change>({id.value});
        if (!found) continue;
        from.insert(from.end(), found->depends_on.begin(), found->depends_on.end());
        out.push_back(*std::move(found));
    }
    return out;
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const RelateChanges& command) {
    auto change = TRY(work.get<change::Change>(command.change));
    const auto place = place_of(work, change);
    const bool may = std::ranges::any_of(change::relating_roles, [&](std::string_view role) {
        return access::holds(work.actor(), role, place);
    });
    if (!may) return base::refuse(base::Kind::forbidden, "change.not_yours");
    for (std::size_t n = 0; n < command.depends_on.size(); ++n) {
        TRY(known<change::Change>(work, {command.depends_on[n].value},
                                  "/depends_on/" + std::to_string(n)));
    }
    const auto others = reachable(work, command.depends_on);
    TRY(work.save(
        change, TRY(change::relate(change, command.depends_on, others, work.actor(), work.now()))));
    return saved(change);
}

}  // namespace fangxing::app
