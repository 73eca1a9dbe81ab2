// A signed-in person's password, checked outside the transaction and confirmed inside it.
#pragma once

#include <string>

#include "app/accounts.h"
#include "app/pipeline.h"

namespace fangxing::app {

struct Proof {
    bool fits = false;
    std::string login;
    std::string stored;  // the hash that it was checked against
};

// Refuses where nobody is signed in or too many hash at once.
base::Result<Proof> check_proof(const System& system, const Request& request,
                                const std::string& password);

// Does the proof hold for the person as he is now, and is he not locked? A failure is counted.
base::Result<bool> still_fits(Work& work, access::Person& person, const base::Result<Proof>& proof);

}  // namespace fangxing::app
