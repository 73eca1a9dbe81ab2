// Distribution (分发): which package of a release went to which target or site, and what came of
// it.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "domain/library/library.h"

namespace fangxing::library {

struct DistributionTag;
using DistributionId = base::Id<DistributionTag>;

enum class DistributionResult { issued, installed, failed };
constexpr auto names(DistributionResult) {
    return base::named<DistributionResult>({{DistributionResult::issued, "issued"},
                                            {DistributionResult::installed, "installed"},
                                            {DistributionResult::failed, "failed"}});
}

struct Distributed {
    static constexpr std::string_view type = "distribution.recorded";
    base::Ref release;
    EntryId entry;
    std::string name;
    std::string package_version;
    base::Digest digest;  // as the library holds it
    std::string place;    // code of the target, or of the site
    DistributionResult result = DistributionResult::issued;
    std::string note;
    access::PersonId by;  // 0: the deployment process
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("entry", self.entry);
        field("name", self.name);
        field("package_version", self.package_version);
        field("digest", self.digest);
        field("place", self.place);
        field("result", self.result);
        field("note", self.note);
        field("by", self.by);
        field("at", self.at);
    }
};
struct Distribution {
    static constexpr std::string_view table = "distributions";
    static constexpr std::string_view noun = "distribution";
    using Event = std::variant<Distributed>;

    DistributionId id;
    std::int64_t version = 0;
    Distributed recorded;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("recorded", self.recorded);
    }
    static void columns(auto& column, const auto& self) {
        column("release", self.recorded.release);
        column("entry", self.recorded.entry);
    }
    static std::int64_t release_of(const Distribution& self) { return self.recorded.release.value; }
};
void apply(Distribution& distribution, const Distribution::Event& event);

// What is known of the package at that moment.
struct Offered {
    bool found = false;  // in the library
    Entry entry;
    bool of_the_release = false;                   // its plan names it
    bool cleared = false;                          // the release has its clearance
    bool place_known = false;                      // a target or a site of the release
    std::optional<base::Digest> installed_digest;  // as it was read where it is installed
};
// Refuses 422 `distribution.incomplete` with every missing or unknown field, 409
// `distribution.refused` with every reason: `distribution.not_in_library`,
// `distribution.not_approved`, `distribution.other_package`, `distribution.not_cleared`,
// `distribution.other_checksum` {expected, found}, `distribution.unverified` (installed, and its
// checksum not said).
base::Result<std::vector<Distribution::Event>> distribute(const Offered& offered, Distributed wish);

}  // namespace fangxing::library
