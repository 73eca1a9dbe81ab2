#include "domain/change/carried.h"

#include <algorithm>

namespace fangxing::change {
namespace {

bool contains(const std::vector<base::Ref>& list, base::Ref id) {
    return std::ranges::find(list, id) != list.end();
}

}  // namespace

void apply(CarriedChange& carried, const CarriedChange::Event& event) {
    if (const auto* taken = std::get_if<ChangeTakenUp>(&event)) carried.taken = *taken;
    if (const auto* let_go = std::get_if<ChangeLetGo>(&event)) carried.let_go_at = let_go->at;
    if (const auto* ended = std::get_if<ChangeReleaseEnded>(&event)) carried.ended = *ended;
}

bool is_carried_out(const Change& change, const std::vector<base::Ref>& confirmed,
                    const std::vector<CarriedChange>& carried) {
    if (change.state != State::approved) return false;
    return std::ranges::all_of(change.items,
                               [&](base::Ref item) { return contains(confirmed, item); }) &&
           std::ranges::none_of(
               carried, [](const CarriedChange& each) { return !each.let_go_at && !each.ended; });
}

base::Result<void> must_be_asked_for(const std::vector<base::Ref>& items,
                                     const std::vector<base::Ref>& asked_for) {
    std::vector<base::Reason> reasons;
    for (std::size_t n = 0; n < items.size(); ++n) {
        if (contains(asked_for, items[n])) continue;
        reasons.push_back({"release.item_without_change",
                           "/items/" + std::to_string(n),
                           {{"item", items[n].text()}}});
    }
    if (reasons.empty()) return {};
    return base::refuse(base::Kind::conflict, "release.items_without_change", {},
                        std::move(reasons));
}

base::Result<void> may_take_work_order(const std::string& reference,
                                       const std::vector<CarriedChange>& with_it) {
    if (reference.empty()) {
        return base::refuse(base::Kind::invalid, "work_order.without_reference", {},
                            {{"work_order.without_reference", "/reference", {}}});
    }
    if (with_it.empty()) return {};
    return base::refuse(base::Kind::conflict, "work_order.known",
                        {{"reference", reference},
                         {"release", base::id_text(with_it.front().taken.release.value)}});
}

}  // namespace fangxing::change
