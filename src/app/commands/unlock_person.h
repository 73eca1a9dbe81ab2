// Unlocking an account after too many failed sign-ins.
#pragma once

#include <optional>

#include "app/pipeline.h"

namespace fangxing::app {

struct UnlockPerson {
    static constexpr std::string_view act = "unlock_person";
    static constexpr auto permission = access::Permission::grant_roles;

    access::PersonId person;
    std::optional<std::string> reason;
    static void describe(auto& field, auto& self) {
        field("person", self.person);
        field("reason", self.reason);
    }
};
base::Result<base::Json> carry_out(Work& work, const UnlockPerson& command);

}  // namespace fangxing::app
