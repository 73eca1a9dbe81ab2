// The roles of the vocabulary: names, what they permit, and what they are for.
#pragma once

#include "app/pipeline.h"
#include "app/roles/catalogue.h"
#include "domain/access/roles.h"

namespace fangxing::app {

struct RoleLine {
    std::string role;
    base::Words name;
    access::Family family = access::Family::business;
    std::vector<access::Permission> permissions;
    RoleProfile profile;  // empty where a role has none
    static void describe(auto& field, auto& self) {
        field("role", self.role);
        field("name", self.name);
        field("family", self.family);
        field("permissions", self.permissions);
        field("profile", self.profile);
    }
};

struct RolesAnswer {
    std::vector<RoleLine> items;
    static void describe(auto& field, auto& self) { field("items", self.items); }
};

struct Roles {
    static constexpr auto permission = access::Permission::use_own_account;
    using Answer = RolesAnswer;
    static void describe(auto&, auto&) {}
};
base::Result<base::Json> look(Work& work, const Roles& view);

}  // namespace fangxing::app
