// Files of a draft are saved as they are, right or not yet: what is wrong with them its check says.
#pragma once

#include <string>
#include <vector>

#include "app/commands/create_pack_draft.h"

namespace fangxing::app {

struct SavePackDraft {
    static constexpr std::string_view act = "save_pack_draft";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    pack::VersionId version;
    std::vector<PackFileText> files;  // those that changed
    static void describe(auto& field, auto& self) {
        field("version", self.version);
        field("files", self.files);
    }
};
// Wants If-Match. Refuses 403 `pack.owner_only`, 409 `pack.not_draft`, 422 as CreatePackDraft.
base::Result<base::Json> carry_out(Work& work, const SavePackDraft& command);

}  // namespace fangxing::app
