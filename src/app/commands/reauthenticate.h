// Proving oneself again: good for two minutes in this session, as approving asks for.
#pragma once

#include "app/pipeline.h"

namespace fangxing::app {

struct Reauthenticate {
    static constexpr std::string_view act = "reauthenticate";
    static constexpr auto permission = access::Permission::use_own_account;
    static constexpr bool secret = true;

    std::string password;
    static void describe(auto& field, auto& self) { field("password", self.password); }
};

// `session` is the new token that replaces the old one.
struct ProofAnswer {
    std::string session;
    base::Instant proven_until;
    static void describe(auto& field, auto& self) {
        field("session", self.session);
        field("proven_until", self.proven_until);
    }
};

// Refuses 403 `proof.refused`; failures count towards the lock-out like those of signing in.
base::Result<base::Json> run(const System& system, const Request& request,
                             const Reauthenticate& command);

}  // namespace fangxing::app
