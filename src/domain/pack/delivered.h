// Packs that are delivered with the program: templates, loaded where somebody asks for them.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "domain/pack/version.h"

namespace fangxing::pack {

// What the organisation has of the process of a delivered pack.
enum class Delivered { offered, loaded, other_version };
constexpr auto names(Delivered) {
    return base::named<Delivered>({{Delivered::offered, "offered"},
                                   {Delivered::loaded, "loaded"},
                                   {Delivered::other_version, "other_version"}});
}
// `offered`: nothing, or only drafts that were given up; `loaded`: this very version was published.
Delivered standing(const base::Digest& delivered, const std::vector<Version>& of_pack);

// The role of the vocabulary that may load any of them.
inline constexpr std::string_view process_owner = "process_owner";
// Refuses 403 `pack.loaders_only` {role} to all but the pack's owner and process owners.
base::Result<void> may_load(const std::string& owner, const access::Actor& actor);

// Loading puts it in effect as it is delivered; where it is loaded already there is nothing to do:
// false. What the organisation has is never overwritten. Refuses as `may_load`, and 409
// `pack.other_version` {number}.
base::Result<bool> load(const std::string& owner, const base::Digest& delivered,
                        const std::vector<Version>& of_pack, const access::Actor& actor);

}  // namespace fangxing::pack
