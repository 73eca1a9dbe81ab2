// Granting a role in a place; the three administrators stay three people.
#pragma once

#include <optional>
#include <vector>

#include "app/pipeline.h"
#include "app/skills.h"

namespace fangxing::app {

// Where a role is to hold; left out: anywhere.
struct GrantedPlace {
    std::optional<access::UnitId> unit;
    std::optional<base::Ref> system;
    std::optional<base::Ref> site;
    std::optional<base::Ref> release;
    static void describe(auto& field, auto& self) {
        field("unit", self.unit);
        field("system", self.system);
        field("site", self.site);
        field("release", self.release);
    }
};

struct RoleGivenAnswer {
    base::Ref id;
    std::int64_t version = 0;
    std::vector<SkillWarning> warnings;  // what the role wants and the person is not marked with
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("version", self.version);
        field("warnings", self.warnings);
    }
};

struct GrantRole {
    static constexpr std::string_view act = "grant_role";
    static constexpr auto permission = access::Permission::grant_roles;

    access::PersonId person;
    std::string role;
    std::optional<GrantedPlace> place;
    static void describe(auto& field, auto& self) {
        field("person", self.person);
        field("role", self.role);
        field("place", self.place);
    }
};
base::Result<base::Json> carry_out(Work& work, const GrantRole& command);

}  // namespace fangxing::app
