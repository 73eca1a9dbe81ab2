// Values from a type and its text, as test cases and XML write them.
#pragma once

#include <string_view>

#include "process/feel/value.h"

namespace fangxing::feel {

// `type` is one of number, string, boolean, date, time, dateTime, duration (or XML Schema's
// decimal, double, integer, dayTimeDuration, yearMonthDuration); null when the text is no such
// value.
Value typed_text(std::string_view type, std::string_view text);

}  // namespace fangxing::feel
