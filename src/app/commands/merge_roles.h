// A role goes into another: whoever holds the surviving one does what is open for either.
#pragma once

#include <string>

#include "app/accounts.h"

namespace fangxing::app {

struct MergeRoles {
    static constexpr std::string_view act = "merge_roles";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    std::string role;
    std::string into;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("role", self.role);
        field("into", self.into);
        field("reason", self.reason);
    }
};
// Holders of the merged role are given the surviving one. Refuses 403 `role.not_yours`, 422
// `role.unknown`, `role.merged_into_itself`, `reason.missing`, 409 `role.administrator`,
// `role.merged_already`.
base::Result<base::Json> carry_out(Work& work, const MergeRoles& command);

}  // namespace fangxing::app
