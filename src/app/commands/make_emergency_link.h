// The way back in where an administrator has lost his password and no other can help.
#pragma once

#include <string>

#include "app/system.h"
#include "base/result.h"

namespace fangxing::app {

// A one-time link by which the holder of an administrator role chooses a new password; his lock-out
// ends with it. It grants nothing that the account did not have, and the journal tells of it.
// Called by who may read the server's own files, never over HTTP. Refuses 404
// `emergency.no_administrator` for every other login.
base::Result<std::string> make_emergency_link(const System& system, const std::string& login);

}  // namespace fangxing::app
