#include "app/commands/change_password.h"

#include "app/proof.h"
#include "domain/access/account.h"

namespace fangxing::app {
namespace {

base::Result<base::Json> choose(Work& work, access::Person& person, const std::string& hash) {
    TRY(work.save(person, {access::PasswordChosen{hash}}));
    auto session = session_behind(work.store(), work.request().session);
    base::ensure(session.has_value(), "who may use his own account has a session");
    TRY(end_sessions(work, person.id, session->id, access::SessionEnd::ended));
    const auto token = fresh_token(work.system());
    TRY(work.save(*session, {access::SessionRenewed{base::digest_of(token), person.auth_epoch}}));
    return base::encode(PasswordChangedAnswer{token});
}

}  // namespace

base::Result<base::Json> run(const System& system, const Request& request,
                             const ChangePassword& command) {
    const auto proof = check_proof(system, request, command.current);
    base::Result<std::string> hash;
    if (proof && proof->fits) {
        const auto allowed = access::check_password(command.password, proof->login);
        if (allowed) {
            hash = system.passwords.hash(command.password);
        } else {
            hash = std::unexpected(allowed.error());
        }
    }
    bool refused = false;
    auto answer = run_step(system, request,
                           {ChangePassword::act,
                            ChangePassword::permission,
                            {},
                            [&](Work& work) -> base::Result<base::Json> {
                                auto person = TRY(work.get<access::Person>(work.actor().id));
                                refused = !TRY(still_fits(work, person, proof));
                                if (refused) return base::Json();
                                return choose(work, person, TRY(base::Result<std::string>(hash)));
                            }});
    if (answer && refused) return base::refuse(base::Kind::forbidden, "proof.refused");
    return answer;
}

}  // namespace fangxing::app
