// A one-time link by which a person chooses a new password; links made before are closed.
#pragma once

#include "app/pipeline.h"

namespace fangxing::app {

struct ResetPassword {
    static constexpr std::string_view act = "reset_password";
    static constexpr auto permission = access::Permission::manage_people;
    static constexpr bool secret = true;

    access::PersonId person;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("person", self.person);
        field("reason", self.reason);
    }
};

// The old password is good until the link is used. Answers `PersonCreatedAnswer` with the link's
// token. Refuses 409 `person.disabled_already`, 403 `person.is_oneself`, 422 `reason.missing`.
base::Result<base::Json> carry_out(Work& work, const ResetPassword& command);

}  // namespace fangxing::app
