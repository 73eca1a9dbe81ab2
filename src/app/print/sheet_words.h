// What every printed sheet says alike, whatever it is about.
#pragma once

#include <string>
#include <vector>

#include "app/print/sheet.h"
#include "base/instant.h"

namespace fangxing::app {

// "2026-11-26 20:00" by the clock on the wall there.
std::string wall_time(const std::string& zone, base::Instant at);
// Beginning of the digest over all parts.
std::string proof_over(const std::vector<SheetPart>& parts);

}  // namespace fangxing::app
