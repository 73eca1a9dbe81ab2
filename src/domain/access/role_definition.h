// Roles as data: what an organisation adds to the vocabulary, renames in it, and merges.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "domain/access/access.h"

namespace fangxing::access {

struct RoleDefinitionTag;
using RoleDefinitionId = base::Id<RoleDefinitionTag>;

struct RoleDefined {
    static constexpr std::string_view type = "role.defined";
    std::string role;  // its id, as packs and grants name it
    base::Words name;
    base::Words description;
    std::vector<base::Words> duties;
    std::vector<base::Words> skills;
    std::vector<base::Words> indicators;
    PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("role", self.role);
        field("name", self.name);
        field("description", self.description);
        field("duties", self.duties);
        field("skills", self.skills);
        field("indicators", self.indicators);
        field("by", self.by);
        field("at", self.at);
    }
};
struct RoleRenamed {
    static constexpr std::string_view type = "role.renamed";
    std::string role;
    base::Words name;
    PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("role", self.role);
        field("name", self.name);
        field("by", self.by);
        field("at", self.at);
    }
};
struct RoleMerged {
    static constexpr std::string_view type = "role.merged";
    std::string role;
    std::string into;  // the surviving one
    PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("role", self.role);
        field("into", self.into);
        field("by", self.by);
        field("at", self.at);
    }
};

// What is known of a role beside the vocabulary; a role of the vocabulary has one only once it was
// renamed or merged.
struct RoleDefinition {
    static constexpr std::string_view table = "role_definitions";
    static constexpr std::string_view noun = "role_definition";
    using Event = std::variant<RoleDefined, RoleRenamed, RoleMerged>;

    RoleDefinitionId id;
    std::int64_t version = 0;
    RoleDefined defined;
    std::string merged_into;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("defined", self.defined);
        field("merged_into", self.merged_into);
    }
    static void columns(auto& column, const auto& self) { column("role", self.defined.role); }
};
void apply(RoleDefinition& definition, const RoleDefinition::Event& event);

// The process owner keeps the roles of the trade. Refuses 403 `role.not_yours`.
base::Result<void> may_define_roles(const Actor& actor);

// Refuses 403 `role.not_yours`, 422 `role.incomplete` with every field, 409 `role.taken` (in the
// vocabulary, or defined already).
base::Result<std::vector<RoleDefinition::Event>> define(RoleDefined wish,
                                                        const RoleDefinition* before,
                                                        const Actor& actor);
// `before` is absent for a role of the vocabulary that nobody touched. Refuses 403
// `role.not_yours`, 422 `role.unknown`, `role.incomplete`, 409 `role.administrator`.
base::Result<std::vector<RoleDefinition::Event>> rename(RoleRenamed wish,
                                                        const RoleDefinition* before,
                                                        const Actor& actor);
// Refuses as `rename`, and 422 `role.merged_into_itself`, 409 `role.merged_already` where either
// has gone into another.
struct Merging {
    const RoleDefinition* before = nullptr;
    const RoleDefinition* survivor = nullptr;
};
base::Result<std::vector<RoleDefinition::Event>> merge(const RoleMerged& wish,
                                                       const Merging& merging, const Actor& actor);

// The role itself and all that went into it: who holds it holds them.
std::vector<std::string> with_merged(const std::vector<RoleDefinition>& definitions,
                                     const std::string& role);
// Where the role has gone: itself, or the surviving one.
std::string survivor_of(const std::vector<RoleDefinition>& definitions, const std::string& role);

}  // namespace fangxing::access
