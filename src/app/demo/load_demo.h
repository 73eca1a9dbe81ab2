// The demo organisation: units, people and systems of a small IT service house, and fresh
// passwords.
#pragma once

#include <string>
#include <vector>

#include "app/system.h"
#include "base/words.h"

namespace fangxing::app {

struct DemoPerson {
    std::string login;
    std::string password;  // of this start only
    base::Words name;
    std::vector<std::string> roles;
    static void describe(auto& field, auto& self) {
        field("login", self.login);
        field("password", self.password);
        field("name", self.name);
        field("roles", self.roles);
    }
};

// Makes what is missing of the organisation in `description` (JSON) and gives every person of it a
// new password, valid until the next start. Refuses what the ordinary commands would refuse, and
// 409 `demo.house_in_use` where people of a real organisation were there first.
base::Result<std::vector<DemoPerson>> load_demo(const System& system, std::string_view description);

}  // namespace fangxing::app
