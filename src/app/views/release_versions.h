// The version of the pack that a release is on, and those to which it may be moved.
#pragma once

#include <string>
#include <vector>

#include "app/work.h"
#include "domain/release/events.h"

namespace fangxing::app {

struct ReleaseVersion {
    std::string version;
    base::Digest digest;
    base::Instant effective;
    bool current = false;
    static void describe(auto& field, auto& self) {
        field("version", self.version);
        field("digest", self.digest);
        field("effective", self.effective);
        field("current", self.current);
    }
};
struct ReleaseVersionsView {
    std::string pack;
    std::vector<ReleaseVersion> items;
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("items", self.items);
    }
};
struct ReleaseVersions {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = ReleaseVersionsView;
    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
base::Result<base::JsonText> look(Work& work, const ReleaseVersions& view);

}  // namespace fangxing::app
