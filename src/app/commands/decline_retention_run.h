// A run is declined by its signer, or taken back by whoever proposed it.
#pragma once

#include <string>

#include "app/accounts.h"
#include "domain/retention/run.h"

namespace fangxing::app {

struct DeclineRetentionRun {
    static constexpr std::string_view act = "decline_retention_run";
    static constexpr auto permission = access::Permission::keep_records;
    using Answer = Saved;

    retention::RunId run;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("run", self.run);
        field("reason", self.reason);
    }
};
// Refuses 404 `retention_run.not_found`, and as `retention::decline`.
base::Result<base::Json> carry_out(Work& work, const DeclineRetentionRun& command);

}  // namespace fangxing::app
