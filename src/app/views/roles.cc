#include "app/views/roles.h"

#include <algorithm>

#include "app/roles/definitions.h"
#include "app/roles/pack_roles.h"

namespace fangxing::app {
namespace {

RoleLine plain(std::string_view id, base::Words name) {
    RoleLine line;
    line.role = std::string(id);
    line.name = std::move(name);
    line.family = access::family_of(id);
    for (const auto& [permission, text] : names(access::Permission{})) {
        if (access::permits(id, permission)) line.permissions.push_back(permission);
    }
    return line;
}

std::vector<RoleLine> vocabulary() {
    std::vector<RoleLine> out;
    for (const auto& role : access::roles()) {
        out.push_back(plain(role.id, {std::string(role.zh), std::string(role.en)}));
        const auto profile = role_profiles().find(out.back().role);
        if (profile != role_profiles().end()) out.back().profile = profile->second;
    }
    return out;
}

// What the organisation says of a role takes the place of the vocabulary's words.
void put(std::vector<RoleLine>& lines, const access::RoleDefinition& definition) {
    const auto& defined = definition.defined;
    auto at = std::ranges::find(lines, defined.role, &RoleLine::role);
    if (at == lines.end()) {
        lines.push_back(plain(defined.role, defined.name));
        at = lines.end() - 1;
    }
    if (!access::find_role(defined.role)) {
        at->is_own = true;
        at->profile = {defined.description, defined.duties, defined.skills, defined.indicators};
    }
    if (!defined.name.zh.empty()) at->name = defined.name;
    at->merged_into = definition.merged_into;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const Roles&) {
    RolesAnswer answer;
    answer.items = vocabulary();
    for (const auto& [id, name] : pack_roles(work)) answer.items.push_back(plain(id, name));
    for (const auto& each : role_definitions(work)) put(answer.items, each);
    if (access::may_define_roles(work.actor())) {
        answer.actions.emplace_back("create_role");
        for (auto& line : answer.items) {
            // A role that only a pack knows is called as the pack calls it.
            if (!line.is_own && !access::find_role(line.role)) continue;
            if (line.family == access::Family::administrator) continue;
            line.actions.emplace_back("rename_role");
            if (line.merged_into.empty()) line.actions.emplace_back("merge_roles");
        }
    }
    return base::written(answer);
}

}  // namespace fangxing::app
