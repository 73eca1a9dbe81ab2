// A request for a release is refused, on one of three grounds and in words.
#pragma once

#include <string>

#include "app/views/answers.h"
#include "app/work.h"
#include "domain/release/events.h"

namespace fangxing::app {

struct RefuseRequest {
    static constexpr std::string_view act = "refuse_request";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = ReleaseAnswer;

    release::ReleaseId release;
    std::string grounds;  // "unrelated", "unworkable" or "unnecessary"
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("grounds", self.grounds);
        field("reason", self.reason);
    }
};
// Answers the release. Refuses 403 `release.act_not_yours`, and as `release::refuse_request`.
base::Result<base::Json> carry_out(Work& work, const RefuseRequest& command);

}  // namespace fangxing::app
