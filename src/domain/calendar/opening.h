// When the calendar next lets in what it keeps out now.
#pragma once

#include <optional>

#include "domain/calendar/calendar.h"

namespace fangxing::calendar {

// The first moment after `from` at which a window that applies opens or a freeze that holds is
// over; nothing where there is none within ten years.
std::optional<base::Instant> next_opening(const Calendar& calendar, base::Instant from,
                                          const Applies& applies);

}  // namespace fangxing::calendar
