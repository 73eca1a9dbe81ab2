// A role is called otherwise from now on; its id stays, and with it grants and packs.
#pragma once

#include <string>

#include "app/accounts.h"

namespace fangxing::app {

struct RenameRole {
    static constexpr std::string_view act = "rename_role";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    std::string role;
    base::Words name;
    static void describe(auto& field, auto& self) {
        field("role", self.role);
        field("name", self.name);
    }
};
// Refuses 403 `role.not_yours`, 422 `role.unknown`, `role.incomplete`, 409 `role.administrator`.
base::Result<base::Json> carry_out(Work& work, const RenameRole& command);

}  // namespace fangxing::app
