// The organisation's signing key: Ed25519, made at the first start, its public half for pinning.
#pragma once

#include <memory>
#include <string>

#include "app/ports/clock.h"

namespace fangxing::server {

// Reads `folder`/organisation.pem (mode 0600), or makes it with `folder`/organisation.pub. Throws
// Fault.
std::unique_ptr<app::Signer> open_key(const std::string& folder);

}  // namespace fangxing::server
