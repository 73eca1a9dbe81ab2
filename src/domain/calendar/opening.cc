#include "domain/calendar/opening.h"

#include <algorithm>

namespace fangxing::calendar {

std::optional<base::Instant> next_opening(const Calendar& calendar, base::Instant from,
                                          const Applies& applies) {
    constexpr auto moment = std::chrono::microseconds(1);
    std::optional<base::Instant> first;
    const auto consider = [&](base::Instant at) {
        if (at > from && (!first || at < *first)) first = at;
    };
    for (const auto& window : calendar.windows) {
        if (!applies(window)) continue;
        if (const auto next = window.rule.next(from + moment)) consider(*next);
    }
    for (const auto& freeze : calendar.freezes) {
        if (!applies(freeze)) continue;
        for (const auto& span : spans(freeze, from, from + moment)) consider(span.to);
    }
    return first;
}

}  // namespace fangxing::calendar
