// Signing in with login and password: opens a session under a fresh token.
#pragma once

#include "app/pipeline.h"

namespace fangxing::app {

struct SignIn {
    static constexpr std::string_view act = "sign_in";
    static constexpr auto permission = access::Permission::sign_in;
    static constexpr bool secret = true;  // neither input nor answer is kept for repeated keys

    std::string login;
    std::string password;
    static void describe(auto& field, auto& self) {
        field("login", self.login);
        field("password", self.password);
    }
};

// `session` is the token; `http` turns it into the cookie.
struct SessionOpenedAnswer {
    std::string session;
    base::Instant expires_at;
    static void describe(auto& field, auto& self) {
        field("session", self.session);
        field("expires_at", self.expires_at);
    }
};

// Hashes outside the transaction. Refuses 401 `sign_in.refused` for an unknown login, a wrong
// password, a locked and a disabled account all alike, and 503 `sign_in.busy`.
base::Result<base::Json> run(const System& system, const Request& request, const SignIn& command);

}  // namespace fangxing::app
