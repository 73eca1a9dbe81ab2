// A draft is given up; it stays readable.
#pragma once

#include <string>

#include "app/accounts.h"
#include "domain/pack/version.h"

namespace fangxing::app {

struct DiscardPackDraft {
    static constexpr std::string_view act = "discard_pack_draft";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    pack::VersionId version;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("version", self.version);
        field("reason", self.reason);
    }
};
// Refuses as `pack::discard`.
base::Result<base::Json> carry_out(Work& work, const DiscardPackDraft& command);

}  // namespace fangxing::app
