// The archive of a release: what it holds, by revision and digest, as its manifest says.
#pragma once

#include "app/work.h"
#include "domain/release/events.h"

namespace fangxing::app {

struct ArchiveView {
    base::Digest digest;  // of the manifest
    base::Instant archived_at;
    base::Json manifest;
    static void describe(auto& field, auto& self) {
        field("digest", self.digest);
        field("archived_at", self.archived_at);
        field("manifest", self.manifest);
    }
};
// Refuses 404 `archive.not_found` before there is one.
struct Archive {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = ArchiveView;
    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
base::Result<base::JsonText> look(Work& work, const Archive& view);

}  // namespace fangxing::app
