// A package of a release went to a target or a site, and what came of it.
#pragma once

#include <optional>
#include <string>

#include "app/accounts.h"
#include "app/pipeline.h"
#include "domain/library/distribution.h"
#include "domain/release/release.h"

namespace fangxing::app {

struct RecordDistribution {
    static constexpr std::string_view act = "record_distribution";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    release::ReleaseId release;
    library::EntryId entry;
    std::string place;  // code of the target, or of the site
    library::DistributionResult result = library::DistributionResult::issued;
    std::optional<base::Digest> installed_digest;  // needed where it is installed
    std::optional<std::string> note;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("entry", self.entry);
        field("place", self.place);
        field("result", self.result);
        field("installed_digest", self.installed_digest);
        field("note", self.note);
    }
};
// Refuses 403 `distribution.not_yours`, 409 `release.ended`, and as `library::distribute`.
base::Result<base::Json> carry_out(Work& work, const RecordDistribution& command);

struct ReleaseDistributionsAnswer {
    std::vector<library::Distribution> items;  // the oldest first
    std::vector<std::string> actions;          // "record_distribution" for who may
    static void describe(auto& field, auto& self) {
        field("items", self.items);
        field("actions", self.actions);
    }
};
struct ReleaseDistributions {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = ReleaseDistributionsAnswer;
    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
base::Result<base::JsonText> look(Work& work, const ReleaseDistributions& view);

}  // namespace fangxing::app
