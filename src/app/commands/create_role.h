// A role that the vocabulary does not have; packs name it and people are given it at once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/accounts.h"
#include "app/roles/catalogue.h"

namespace fangxing::app {

struct CreateRole {
    static constexpr std::string_view act = "create_role";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    std::string role;
    base::Words name;
    std::optional<RoleProfile> profile;
    static void describe(auto& field, auto& self) {
        field("role", self.role);
        field("name", self.name);
        field("profile", self.profile);
    }
};
// Refuses 403 `role.not_yours`, 422 `role.incomplete`, 409 `role.taken`.
base::Result<base::Json> carry_out(Work& work, const CreateRole& command);

}  // namespace fangxing::app
