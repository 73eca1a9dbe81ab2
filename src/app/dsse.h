// Signing with the organisation's key: DSSE envelopes over JSON payloads.
#pragma once

#include <string>
#include <string_view>

#include "app/ports/clock.h"
#include "base/json.h"

namespace fangxing::app {

// The envelope as JSON text: base64 of the canonical payload, its type, one Ed25519 signature over
// the pre-authentication encoding.
std::string sign_envelope(Signer& signer, std::string_view type, const base::Json& payload);

}  // namespace fangxing::app
