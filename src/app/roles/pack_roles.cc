#include "app/roles/pack_roles.h"

#include "app/pack/packs.h"
#include "domain/access/roles.h"

namespace fangxing::app {

std::map<std::string, base::Words> pack_roles(Work& work) {
    std::map<std::string, base::Words> out;
    const auto packs = work.system().packs.all();
    for (const auto& pack : packs) {
        for (const auto& role : pack->roles) {
            if (access::find_role(role.id) == nullptr) out.emplace(role.id, role.name);
        }
    }
    return out;
}

}  // namespace fangxing::app
