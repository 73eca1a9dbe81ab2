#include "app/proof.h"

#include "domain/access/account.h"

namespace fangxing::app {

base::Result<Proof> check_proof(const System& system, const Request& request,
                                const std::string& password) {
    Proof proof;
    base::Result<void> signed_in;
    system.database.read([&](Store& store) {
        signed_in = [&]() -> base::Result<void> {
            const auto actor = TRY(authenticate(store, system, request));
            TRY(access::authorize(actor, access::Permission::use_own_account));
            const auto person = person_by_login(store, actor.login);
            base::ensure(person.has_value(), "a signed-in person has a row");
            proof.login = person->login;
            proof.stored = person->password;
            return {};
        }();
    });
    TRY(std::move(signed_in));
    proof.fits = TRY(system.passwords.fits(password, proof.stored));
    return proof;
}

base::Result<bool> still_fits(Work& work, access::Person& person,
                              const base::Result<Proof>& proof) {
    const auto checked = TRY(base::Result<Proof>(proof));
    const auto& address = work.request().address;
    if (access::is_locked(person, address, work.now())) return false;
    if (checked.fits && checked.stored == person.password) return true;
    TRY(work.save(person, access::sign_in_failed(person, address, work.now())));
    return false;
}

}  // namespace fangxing::app
