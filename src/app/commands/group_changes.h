// Change management decides which changes one release combines.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/answers.h"
#include "app/work.h"
#include "domain/release/events.h"

namespace fangxing::app {

struct GroupChanges {
    static constexpr std::string_view act = "group_changes";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = ReleaseAnswer;

    release::ReleaseId release;
    std::optional<std::vector<base::Ref>> add;
    std::optional<std::vector<base::Ref>> remove;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("add", self.add);
        field("remove", self.remove);
        field("reason", self.reason);
    }
};
// Answers the release. Refuses 403 `release.act_not_yours`, 422 `reason.missing`, 409
// `release.grouping_closed`, `release.without_change`, and as `change::may_be_released`.
base::Result<base::Json> carry_out(Work& work, const GroupChanges& command);

}  // namespace fangxing::app
