// Another person signs a run, and what is still due is erased.
#pragma once

#include "app/accounts.h"
#include "domain/retention/run.h"

namespace fangxing::app {

struct SignRetentionRun {
    static constexpr std::string_view act = "sign_retention_run";
    static constexpr auto permission = access::Permission::keep_records;
    using Answer = Saved;

    retention::RunId run;
    static void describe(auto& field, auto& self) { field("run", self.run); }
};
// Refuses 404 `retention_run.not_found`, and as `retention::may_sign`.
base::Result<base::Json> carry_out(Work& work, const SignRetentionRun& command);

}  // namespace fangxing::app
