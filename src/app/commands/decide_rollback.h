// One of those named in the plan decides: roll back, or go on with a reason.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/answers.h"
#include "app/work.h"
#include "domain/monitoring/rollback_decision.h"

namespace fangxing::app {

struct DecideRollback {
    static constexpr std::string_view act = "decide_rollback";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = ReleaseAnswer;

    release::ReleaseId release;
    monitoring::Choice choice;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("choice", self.choice);
        field("reason", self.reason);
    }
};
// Answers the release. Refuses 409 `rollback_decision.none`, 403 `rollback_decision.not_named`,
// 422 `reason.missing`, and as `order_rollback`.
base::Result<base::Json> carry_out(Work& work, const DecideRollback& command);

}  // namespace fangxing::app
