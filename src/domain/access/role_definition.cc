#include "domain/access/role_definition.h"

#include <algorithm>

#include "domain/access/roles.h"

namespace fangxing::access {
namespace {

using base::Kind;
using base::Reason;
using base::refuse;

using Events = std::vector<RoleDefinition::Event>;

void name_in(const base::Words& name, std::vector<Reason>& wrong) {
    if (name.zh.empty()) wrong.push_back({"input.missing", "/name/zh", {}});
    if (name.en.empty()) wrong.push_back({"input.missing", "/name/en", {}});
}

// Of the trade, and known: in the vocabulary or defined.
base::Result<void> must_be_known(const std::string& role, const RoleDefinition* definition,
                                 const char* field) {
    if (!definition && !find_role(role)) {
        return refuse(Kind::invalid, "role.unknown", {{"role", role}},
                      {{"role.unknown", field, {{"role", role}}}});
    }
    if (family_of(role) == Family::administrator) {
        return refuse(Kind::conflict, "role.administrator", {{"role", role}});
    }
    return {};
}

}  // namespace

void apply(RoleDefinition& definition, const RoleDefinition::Event& event) {
    struct Apply {
        RoleDefinition& definition;
        void operator()(const RoleDefined& each) const { definition.defined = each; }
        void operator()(const RoleRenamed& each) const {
            definition.defined.role = each.role;
            definition.defined.name = each.name;
        }
        void operator()(const RoleMerged& each) const {
            definition.defined.role = each.role;
            definition.merged_into = each.into;
        }
    };
    std::visit(Apply{definition}, event);
}

base::Result<void> may_define_roles(const Actor& actor) {
    const bool owns = std::ranges::any_of(actor.roles, [](const Holding& each) {
        return each.role == "process_owner" && each.place == Place{};
    });
    if (owns) return {};
    return refuse(Kind::forbidden, "role.not_yours", {{"role", "process_owner"}});
}

base::Result<Events> define(RoleDefined wish, const RoleDefinition* before, const Actor& actor) {
    TRY(may_define_roles(actor));
    std::vector<Reason> wrong;
    if (!is_role_id(wish.role)) wrong.push_back({"role.unknown", "/role", {{"role", wish.role}}});
    name_in(wish.name, wrong);
    if (!wrong.empty()) return refuse(Kind::invalid, "role.incomplete", {}, std::move(wrong));
    if (before || find_role(wish.role)) {
        return refuse(Kind::conflict, "role.taken", {{"role", wish.role}});
    }
    return Events{std::move(wish)};
}

base::Result<Events> rename(RoleRenamed wish, const RoleDefinition* before, const Actor& actor) {
    TRY(may_define_roles(actor));
    TRY(must_be_known(wish.role, before, "/role"));
    std::vector<Reason> wrong;
    name_in(wish.name, wrong);
    if (!wrong.empty()) return refuse(Kind::invalid, "role.incomplete", {}, std::move(wrong));
    return Events{std::move(wish)};
}

base::Result<Events> merge(const RoleMerged& wish, const Merging& merging, const Actor& actor) {
    TRY(may_define_roles(actor));
    TRY(must_be_known(wish.role, merging.before, "/role"));
    TRY(must_be_known(wish.into, merging.survivor, "/into"));
    if (wish.role == wish.into) {
        return refuse(Kind::invalid, "role.merged_into_itself", {},
                      {{"role.merged_into_itself", "/into", {}}});
    }
    for (const auto* each : {merging.before, merging.survivor}) {
        if (each && !each->merged_into.empty()) {
            return refuse(Kind::conflict, "role.merged_already",
                          {{"role", each->defined.role}, {"into", each->merged_into}});
        }
    }
    return Events{wish};
}

std::vector<std::string> with_merged(const std::vector<RoleDefinition>& definitions,
                                     const std::string& role) {
    std::vector<std::string> out{role};
    for (std::size_t n = 0; n < out.size(); ++n) {
        for (const auto& each : definitions) {
            if (each.merged_into == out[n]) out.push_back(each.defined.role);
        }
    }
    return out;
}

std::string survivor_of(const std::vector<RoleDefinition>& definitions, const std::string& role) {
    std::string out = role;
    // A survivor may have gone into a third one later; no role goes back into one of its own.
    for (std::size_t n = 0; n <= definitions.size(); ++n) {
        const auto at = std::ranges::find_if(
            definitions, [&](const RoleDefinition& each) { return each.defined.role == out; });
        if (at == definitions.end() || at->merged_into.empty()) return out;
        out = at->merged_into;
    }
    return out;
}

}  // namespace fangxing::access
