// An approved change is withdrawn: releases that carry it stop.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/accounts.h"
#include "domain/change/change.h"

namespace fangxing::app {

struct WithdrawChange {
    static constexpr std::string_view act = "withdraw_change";
    static constexpr auto permission = access::Permission::manage_changes;
    using Answer = Saved;

    change::ChangeId change;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("change", self.change);
        field("reason", self.reason);
    }
};
// Refuses 409 `change.not_approved`, 422 `reason.missing`.
base::Result<base::Json> carry_out(Work& work, const WithdrawChange& command);

}  // namespace fangxing::app
