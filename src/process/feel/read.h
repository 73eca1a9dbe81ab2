// Reads what stands behind an @ (DMN 1.5 §10.3.1.2, grammar rule 62).
#pragma once

#include <string_view>

#include "process/feel/value.h"

namespace fangxing::feel {

// A date, date and time, time or duration by its form; null when it is none.
Value read_temporal(std::string_view text);
// Of either kind; null when it is none.
Value read_duration(std::string_view text);

}  // namespace fangxing::feel
