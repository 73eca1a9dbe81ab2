// The release manager sets the urgency class of a request.
#pragma once

#include <string>

#include "app/views/answers.h"
#include "app/work.h"

namespace fangxing::app {

struct ClassifyRelease {
    static constexpr std::string_view act = "classify_release";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = ReleaseAnswer;

    release::ReleaseId release;
    std::string urgency_class;  // emergency, major or general
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("urgency_class", self.urgency_class);
    }
};
// Answers the release. Refuses 403 `release.act_not_yours`, 422 `release.unknown_class`, 409
// `release.class_frozen`, `release.ended`.
base::Result<base::Json> carry_out(Work& work, const ClassifyRelease& command);

}  // namespace fangxing::app
