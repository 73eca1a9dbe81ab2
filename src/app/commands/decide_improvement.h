// Release owner and process owner decide an improvement together, or one of them turns it down.
#pragma once

#include <string>

#include "app/accounts.h"
#include "domain/improvement/improvement.h"

namespace fangxing::app {

struct ConfirmImprovement {
    static constexpr std::string_view act = "confirm_improvement";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    improvement::ImprovementId improvement;
    static void describe(auto& field, auto& self) { field("improvement", self.improvement); }
};
// Refuses 404 `improvement.not_found` and as `improvement::confirm`.
base::Result<base::Json> carry_out(Work& work, const ConfirmImprovement& command);

struct RefuseImprovement {
    static constexpr std::string_view act = "refuse_improvement";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    improvement::ImprovementId improvement;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("improvement", self.improvement);
        field("reason", self.reason);
    }
};
// Refuses 404 `improvement.not_found` and as `improvement::turn_down`.
base::Result<base::Json> carry_out(Work& work, const RefuseImprovement& command);

}  // namespace fangxing::app
