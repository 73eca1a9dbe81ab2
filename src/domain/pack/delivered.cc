#include "domain/pack/delivered.h"

#include <algorithm>

#include "domain/pack/revise.h"

namespace fangxing::pack {
namespace {

bool was_given_up(const Version& version) {
    return version.state == State::discarded;
}

}  // namespace

Delivered standing(const base::Digest& delivered, const std::vector<Version>& of_pack) {
    const auto is_it = [&](const Version& each) {
        return each.state == State::published && each.digest == delivered;
    };
    if (std::ranges::any_of(of_pack, is_it)) return Delivered::loaded;
    const bool is_free = std::ranges::all_of(of_pack, was_given_up);
    return is_free ? Delivered::offered : Delivered::other_version;
}

base::Result<void> may_load(const std::string& owner, const access::Actor& actor) {
    if (may_edit(owner, actor) || may_edit(std::string(process_owner), actor)) return {};
    return base::refuse(base::Kind::forbidden, "pack.loaders_only", {{"role", owner}});
}

base::Result<bool> load(const std::string& owner, const base::Digest& delivered,
                        const std::vector<Version>& of_pack, const access::Actor& actor) {
    TRY(may_load(owner, actor));
    const auto now = standing(delivered, of_pack);
    if (now != Delivered::other_version) return now == Delivered::offered;
    const auto there = std::ranges::find_if_not(of_pack, was_given_up);
    return base::refuse(base::Kind::conflict, "pack.other_version", {{"number", there->number}});
}

}  // namespace fangxing::pack
