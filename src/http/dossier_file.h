// A dossier as the one file that is handed over: a ZIP whose `dossier.dsse.json` names every other
// file by digest and is signed with the organisation's key.
#pragma once

#include <string>

#include "app/system.h"
#include "app/views/dossier.h"

namespace fangxing::http {

// Stored bytes beyond this are named by digest and left out (`is_left_out`).
inline constexpr std::int64_t most_stored_bytes = std::int64_t{64} << 20;

std::string dossier_file(const app::System& system, const app::DossierFiles& dossier);

}  // namespace fangxing::http
