#include "app/views/roles.h"

#include "app/roles/pack_roles.h"

namespace fangxing::app {
namespace {

RoleLine plain(std::string_view id, base::Words name) {
    RoleLine line{std::string(id), std::move(name), access::family_of(id), {}, {}};
    for (const auto& [permission, text] : names(access::Permission{})) {
        if (access::permits(id, permission)) line.permissions.push_back(permission);
    }
    return line;
}

}  // namespace

base::Result<base::Json> look(Work& work, const Roles&) {
    RolesAnswer answer;
    for (const auto& role : access::roles()) {
        answer.items.push_back(plain(role.id, {std::string(role.zh), std::string(role.en)}));
        const auto profile = role_profiles().find(answer.items.back().role);
        if (profile != role_profiles().end()) answer.items.back().profile = profile->second;
    }
    for (const auto& [id, name] : pack_roles(work)) answer.items.push_back(plain(id, name));
    return base::encode(answer);
}

}  // namespace fangxing::app
