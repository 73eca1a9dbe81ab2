// A legal hold is lifted, with a reason.
#pragma once

#include <string>

#include "app/accounts.h"
#include "domain/retention/hold.h"

namespace fangxing::app {

struct LiftLegalHold {
    static constexpr std::string_view act = "lift_legal_hold";
    static constexpr auto permission = access::Permission::keep_records;
    using Answer = Saved;

    retention::HoldId hold;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("hold", self.hold);
        field("reason", self.reason);
    }
};
// Refuses 404 `legal_hold.not_found`, and as `retention::lift`.
base::Result<base::Json> carry_out(Work& work, const LiftLegalHold& command);

}  // namespace fangxing::app
