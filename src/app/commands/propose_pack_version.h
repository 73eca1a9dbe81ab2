// A draft is checked whole, frozen, and put before those who sign it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/accounts.h"
#include "domain/improvement/improvement.h"
#include "domain/pack/version.h"

namespace fangxing::app {

struct ProposePackVersion {
    static constexpr std::string_view act = "propose_pack_version";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    pack::VersionId version;
    std::string note;                        // what changes, for whoever signs
    std::optional<base::Instant> effective;  // absent: from its publication
    std::optional<std::vector<improvement::ImprovementId>> improvements;  // that it carries out
    static void describe(auto& field, auto& self) {
        field("version", self.version);
        field("note", self.note);
        field("effective", self.effective);
        field("improvements", self.improvements);
    }
};
// Improvements are those of this process that were decided. Refuses 422 `pack.invalid` with all
// that is wrong with the files, 422 `input.invalid` with `improvement.unknown`, 409
// `improvement.not_decided`, and as `pack::propose`.
base::Result<base::Json> carry_out(Work& work, const ProposePackVersion& command);

}  // namespace fangxing::app
