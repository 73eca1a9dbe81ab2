// A change is approved or rejected by somebody who did not ask for it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/accounts.h"
#include "domain/change/change.h"

namespace fangxing::app {

struct DecideChange {
    static constexpr std::string_view act = "decide_change";
    static constexpr auto permission = access::Permission::manage_changes;
    using Answer = Saved;

    change::ChangeId change;
    bool approved;
    std::string reason;  // asked for where it is rejected
    static void describe(auto& field, auto& self) {
        field("change", self.change);
        field("approved", self.approved);
        field("reason", self.reason);
    }
};
// Refuses 409 `change.already_decided`, 403 `change.own_change`, 422 `reason.missing`.
base::Result<base::Json> carry_out(Work& work, const DecideChange& command);

}  // namespace fangxing::app
