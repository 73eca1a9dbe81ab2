// One of its signers gives a proposed version back to its editors.
#pragma once

#include <string>

#include "app/accounts.h"
#include "domain/pack/version.h"

namespace fangxing::app {

struct ReturnPackVersion {
    static constexpr std::string_view act = "return_pack_version";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    pack::VersionId version;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("version", self.version);
        field("reason", self.reason);
    }
};
// Refuses as `pack::give_back`.
base::Result<base::Json> carry_out(Work& work, const ReturnPackVersion& command);

}  // namespace fangxing::app
