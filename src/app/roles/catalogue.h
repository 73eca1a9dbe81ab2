// What the roles of the trade are for: description, duties, skills and indicators, in both
// languages.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/describe.h"
#include "base/words.h"

namespace fangxing::app {

struct RoleProfile {
    base::Words description;
    std::vector<base::Words> duties;
    std::vector<base::Words> skills;
    std::vector<base::Words> indicators;
    static void describe(auto& field, auto& self) {
        field("description", self.description);
        field("duties", self.duties);
        field("skills", self.skills);
        field("indicators", self.indicators);
    }
};
// By role id; roles that need no profile are not among them.
const std::map<std::string, RoleProfile>& role_profiles();

// The bytes of catalogue.json, put in by the build.
std::string_view embedded_role_catalogue();

}  // namespace fangxing::app
