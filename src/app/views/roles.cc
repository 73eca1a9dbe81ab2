#include "app/views/roles.h"

namespace fangxing::app {

base::Result<base::Json> look(Work&, const Roles&) {
    RolesAnswer answer;
    for (const auto& role : access::roles()) {
        RoleLine line{std::string(role.id),
                      {std::string(role.zh), std::string(role.en)},
                      role.family,
                      {},
                      {}};
        for (const auto& [permission, name] : names(access::Permission{})) {
            if (access::permits(role.id, permission)) line.permissions.push_back(permission);
        }
        const auto profile = role_profiles().find(line.role);
        if (profile != role_profiles().end()) line.profile = profile->second;
        answer.items.push_back(std::move(line));
    }
    return base::encode(answer);
}

}  // namespace fangxing::app
