// The bytes that a run erased leave the disk; asked by the outbox until it is done.
#pragma once

#include "app/accounts.h"
#include "domain/retention/run.h"

namespace fangxing::app {

struct EraseBlobs {
    static constexpr std::string_view act = "erase_blobs";
    static constexpr auto permission = access::Permission::deploy;
    using Answer = Saved;

    retention::RunId run;
    static void describe(auto& field, auto& self) { field("run", self.run); }
};
base::Result<base::Json> carry_out(Work& work, const EraseBlobs& command);

}  // namespace fangxing::app
