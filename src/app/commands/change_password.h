// Choosing another password: all other sessions of the person end.
#pragma once

#include "app/pipeline.h"

namespace fangxing::app {

struct ChangePassword {
    static constexpr std::string_view act = "change_password";
    static constexpr auto permission = access::Permission::use_own_account;
    static constexpr bool secret = true;

    std::string current;
    std::string password;
    static void describe(auto& field, auto& self) {
        field("current", self.current);
        field("password", self.password);
    }
};

// `session` is the new token of the session that goes on.
struct PasswordChangedAnswer {
    std::string session;
    static void describe(auto& field, auto& self) { field("session", self.session); }
};

// Refuses 403 `proof.refused` where `current` is wrong, 422 `password.refused` with all reasons.
base::Result<base::Json> run(const System& system, const Request& request,
                             const ChangePassword& command);

}  // namespace fangxing::app
