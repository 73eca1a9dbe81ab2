// The roles: names, what they permit, what they are for; also those that the organisation added.
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
    RoleProfile profile;               // empty where a role has none
    bool is_own = false;               // added by the organisation
    std::string merged_into;           // the role that it went into, or empty
    std::vector<std::string> actions;  // rename_role, merge_roles: what I may do now
    static void describe(auto& field, auto& self) {
        field("role", self.role);
        field("name", self.name);
        field("family", self.family);
        field("permissions", self.permissions);
        field("profile", self.profile);
        field("is_own", self.is_own);
        field("merged_into", self.merged_into);
        field("actions", self.actions);
    }
};

struct RolesAnswer {
    std::vector<RoleLine> items;
    std::vector<std::string> actions;  // create_role
    static void describe(auto& field, auto& self) {
        field("items", self.items);
        field("actions", self.actions);
    }
};

struct Roles {
    static constexpr auto permission = access::Permission::use_own_account;
    using Answer = RolesAnswer;
    static void describe(auto&, auto&) {}
};
base::Result<base::JsonText> look(Work& work, const Roles& view);

}  // namespace fangxing::app
