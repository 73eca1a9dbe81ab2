// A draft is checked whole, frozen, and put before those who sign it.
#pragma once

#include <optional>
#include <string>

#include "app/accounts.h"
#include "domain/pack/version.h"

namespace fangxing::app {

struct ProposePackVersion {
    static constexpr std::string_view act = "propose_pack_version";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    pack::VersionId version;
    std::string note;                        // what changes, for whoever signs
    std::optional<base::Instant> effective;  // absent: from its publication
    static void describe(auto& field, auto& self) {
        field("version", self.version);
        field("note", self.note);
        field("effective", self.effective);
    }
};
// Refuses 422 `pack.invalid` with all that is wrong with the files, and as `pack::propose`.
base::Result<base::Json> carry_out(Work& work, const ProposePackVersion& command);

}  // namespace fangxing::app
