// Says which other changes a change depends on; they are released with it or before it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/accounts.h"
#include "domain/change/change.h"

namespace fangxing::app {

struct RelateChanges {
    static constexpr std::string_view act = "relate_changes";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    change::ChangeId change;
    std::vector<base::Ref> depends_on;
    static void describe(auto& field, auto& self) {
        field("change", self.change);
        field("depends_on", self.depends_on);
    }
};
// For engineers and the manager of the system's department, and for change management. Refuses 403
// `change.not_yours`, 422 `input.invalid` (`change.unknown`), 422 `change.cycle`.
base::Result<base::Json> carry_out(Work& work, const RelateChanges& command);

}  // namespace fangxing::app
