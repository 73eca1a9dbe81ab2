#include "domain/library/distribution.h"

namespace fangxing::library {
namespace {

std::vector<base::Reason> kept_from(const Offered& offered, DistributionResult result) {
    std::vector<base::Reason> reasons;
    const base::Parameters named{{"name", offered.entry.name},
                                 {"version", offered.entry.package_version}};
    if (!offered.found) return {{"distribution.not_in_library", "", {}}};
    if (offered.entry.state != State::approved) {
        reasons.push_back({"distribution.not_approved", "", named});
    }
    if (!offered.of_the_release) reasons.push_back({"distribution.other_package", "", named});
    if (!offered.cleared) reasons.push_back({"distribution.not_cleared", "", {}});
    if (offered.installed_digest && *offered.installed_digest != offered.entry.digest) {
        reasons.push_back(
            {"distribution.other_checksum",
             "",
             {{"expected", offered.entry.digest.text}, {"found", offered.installed_digest->text}}});
    }
    if (result == DistributionResult::installed && !offered.installed_digest) {
        reasons.push_back({"distribution.unverified", "", named});
    }
    return reasons;
}

}  // namespace

void apply(Distribution& distribution, const Distribution::Event& event) {
    distribution.recorded = std::get<Distributed>(event);
}

base::Result<std::vector<Distribution::Event>> distribute(const Offered& offered,
                                                          Distributed wish) {
    if (wish.place.empty() || !offered.place_known) {
        const auto* code = wish.place.empty() ? "input.missing" : "distribution.unknown_place";
        return base::refuse(base::Kind::invalid, "distribution.incomplete", {},
                            {{code, "/place", {{"place", wish.place}}}});
    }
    auto reasons = kept_from(offered, wish.result);
    if (!reasons.empty()) {
        return base::refuse(base::Kind::conflict, "distribution.refused", {}, std::move(reasons));
    }
    wish.name = offered.entry.name;
    wish.package_version = offered.entry.package_version;
    wish.digest = offered.entry.digest;
    return std::vector<Distribution::Event>{std::move(wish)};
}

}  // namespace fangxing::library
