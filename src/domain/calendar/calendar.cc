#include "domain/calendar/calendar.h"

#include <algorithm>

namespace fangxing::calendar {

namespace {

constexpr auto ten_years = std::chrono::hours(24 * 3653);

bool any_applies(const std::vector<Period>& periods, const Applies& applies) {
    return std::ranges::any_of(periods, applies);
}

// Is the whole stretch inside one opening of a window that applies?
bool is_open(const Calendar& calendar, const Span& span, const Applies& applies) {
    if (!any_applies(calendar.windows, applies)) return true;
    return std::ranges::any_of(calendar.windows, [&](const Period& window) {
        if (!applies(window)) return false;
        const auto open = spans(window, span.from, span.from + std::chrono::microseconds(1));
        return std::ranges::any_of(
            open, [&](const Span& each) { return each.from <= span.from && span.to <= each.to; });
    });
}

std::vector<std::string> freezes_in(const Calendar& calendar, const Span& span,
                                    const Applies& applies) {
    std::vector<std::string> out;
    for (const auto& freeze : calendar.freezes) {
        if (applies(freeze) && !spans(freeze, span.from, span.to).empty()) out.push_back(freeze.id);
    }
    return out;
}

Span moment(base::Instant at) {
    return {at, at + std::chrono::microseconds(1)};
}

}  // namespace

const Meeting* Calendar::meeting(std::string_view id) const {
    const auto at = std::ranges::find(meetings, id, &Meeting::id);
    return at == meetings.end() ? nullptr : &*at;
}

std::vector<Span> spans(const Period& period, base::Instant from, base::Instant to) {
    std::vector<Span> out;
    const auto earliest = from - period.length + std::chrono::microseconds(1);
    for (const auto at : period.rule.occurrences(earliest, to)) {
        out.push_back({at, at + period.length});
    }
    return out;
}

std::vector<std::string> freezes_at(const Calendar& calendar, base::Instant at,
                                    const Applies& applies) {
    return freezes_in(calendar, moment(at), applies);
}

bool within_window(const Calendar& calendar, base::Instant at, const Applies& applies) {
    return objections(calendar, moment(at), applies).empty();
}

std::vector<Span> next_windows(const Calendar& calendar, base::Instant from, std::size_t n,
                               const Applies& applies) {
    std::vector<Span> out;
    for (const auto& window : calendar.windows) {
        if (!applies(window)) continue;
        auto at = from;
        for (std::size_t found = 0; found < n;) {
            const auto next = window.rule.next(at);
            if (!next || *next > from + ten_years) break;
            at = *next + std::chrono::microseconds(1);
            if (!freezes_at(calendar, *next, applies).empty()) continue;
            out.push_back({*next, *next + window.length});
            ++found;
        }
    }
    std::ranges::sort(out, {}, &Span::from);
    if (out.size() > n) out.resize(n);
    return out;
}

std::vector<base::Reason> objections(const Calendar& calendar, const Span& span,
                                     const Applies& applies) {
    std::vector<base::Reason> out;
    if (!is_open(calendar, span, applies)) out.push_back({"calendar.outside_window", "", {}});
    for (const auto& id : freezes_in(calendar, span, applies)) {
        const auto freeze = std::ranges::find(calendar.freezes, id, &Period::id);
        const auto& name = freeze->name;
        out.push_back({"calendar.frozen",
                       "",
                       {{"freeze", id},
                        {"zh", name.zh.empty() ? id : name.zh},
                        {"en", name.en.empty() ? id : name.en}}});
    }
    return out;
}

std::optional<base::Instant> next_meeting(const Calendar& calendar, std::string_view id,
                                          base::Instant from) {
    const auto* meeting = calendar.meeting(id);
    if (!meeting) return std::nullopt;
    return meeting->rule.next(from + meeting->cutoff);
}

}  // namespace fangxing::calendar
