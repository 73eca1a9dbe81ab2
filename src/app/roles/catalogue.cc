#include "app/roles/catalogue.h"

#include "base/ensure.h"
#include "base/json.h"
#include "base/result.h"

namespace fangxing::app {
namespace {

std::map<std::string, RoleProfile> read() {
    const auto json = base::parse_json(embedded_role_catalogue());
    base::ensure(json.has_value(), "the catalogue of roles is JSON");
    auto profiles = base::decode<std::map<std::string, RoleProfile>>(*json);
    base::ensure(profiles.has_value(), "each role of the catalogue is described");
    return *std::move(profiles);
}

}  // namespace

const std::map<std::string, RoleProfile>& role_profiles() {
    static const auto profiles = read();
    return profiles;
}

}  // namespace fangxing::app
