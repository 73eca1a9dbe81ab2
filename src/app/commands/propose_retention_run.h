// Somebody proposes to erase what is due and kept by nothing; another signs it.
#pragma once

#include <string>

#include "app/accounts.h"
#include "domain/retention/run.h"

namespace fangxing::app {

struct ProposeRetentionRun {
    static constexpr std::string_view act = "propose_retention_run";
    static constexpr auto permission = access::Permission::keep_records;
    using Answer = Saved;

    std::string reason;
    static void describe(auto& field, auto& self) { field("reason", self.reason); }
};
// Refuses as `retention::propose`.
base::Result<base::Json> carry_out(Work& work, const ProposeRetentionRun& command);

}  // namespace fangxing::app
