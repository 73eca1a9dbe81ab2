// The release manager takes note that two releases touch one item at the same time (INV-26).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/answers.h"
#include "app/work.h"
#include "domain/release/events.h"

namespace fangxing::app {

struct AcknowledgeOverlap {
    static constexpr std::string_view act = "acknowledge_overlap";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = ReleaseAnswer;

    release::ReleaseId release;
    release::ReleaseId other;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("other", self.other);
        field("reason", self.reason);
    }
};
// Answers the release. Refuses 403 `release.act_not_yours`, 404 `release.not_found`, 409
// `overlap.none`, 422 `reason.missing`.
base::Result<base::Json> carry_out(Work& work, const AcknowledgeOverlap& command);

}  // namespace fangxing::app
