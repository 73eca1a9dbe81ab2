#include "app/commands/reauthenticate.h"

#include "app/proof.h"

namespace fangxing::app {

base::Result<base::Json> run(const System& system, const Request& request,
                             const Reauthenticate& command) {
    const auto proof = check_proof(system, request, command.password);
    bool refused = false;
    auto answer = run_step(
        system, request,
        {Reauthenticate::act,
         Reauthenticate::permission,
         {},
         [&](Work& work) -> base::Result<base::Json> {
             auto person = TRY(work.get<access::Person>(work.actor().id));
             refused = !TRY(still_fits(work, person, proof));
             if (refused) return base::Json();
             auto session = session_behind(work.store(), request.session);
             base::ensure(session.has_value(), "who may use his own account has a session");
             const auto token = fresh_token(system);
             const auto until = system.clock.real_now() + system.settings.sessions.proof;
             TRY(work.save(*session,
                           {access::SessionProven{base::digest_of(token), until, "password"}}));
             return base::encode(ProofAnswer{token, until});
         }});
    if (answer && refused) return base::refuse(base::Kind::forbidden, "proof.refused");
    return answer;
}

}  // namespace fangxing::app
