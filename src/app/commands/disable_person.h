// Disabling an account: its sessions and tokens are good for nothing from now on.
#pragma once

#include "app/pipeline.h"

namespace fangxing::app {

struct DisablePerson {
    static constexpr std::string_view act = "disable_person";
    static constexpr auto permission = access::Permission::manage_people;

    access::PersonId person;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("person", self.person);
        field("reason", self.reason);
    }
};
base::Result<base::Json> carry_out(Work& work, const DisablePerson& command);

}  // namespace fangxing::app
