#include "app/views/free_times.h"

#include "app/bridge/case.h"
#include "app/bridge/live_calendar.h"
#include "app/views/planned.h"

namespace fangxing::app {
namespace {

constexpr auto ahead = std::chrono::hours(24 * 366);

// When the others are planned that want what this release wants.
std::vector<calendar::Span> busy_for(const release::Release& release,
                                     const release::Timetable& others, base::Instant from) {
    std::vector<calendar::Span> out;
    for (const auto& each : others.clashes(release, {from, from + ahead})) {
        out.push_back(each.span);
    }
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const FreeTimes& view) {
    auto of = TRY(Case::open(work, view.release));
    const auto& release = of.release();
    const auto now = work.now();
    const auto at = view.at.value_or(release.start.value_or(now));
    const auto span = release::span_from(release, at);
    const auto live = live_calendar(work, of.pack());
    const auto applies = of.applies();
    const auto from = std::max(at, now);
    const auto around = planned_around(work, {span.from, from + ahead});
    const auto others = timetable_of(around);

    FreeTimesView out;
    out.from = span.from;
    out.to = span.to;
    for (auto& each : release::objections(release, span, live, applies, now)) {
        out.against.push_back({std::move(each.code), std::move(each.parameters)});
    }
    out.clashes = ClashTeller(work).told(others.clashes(release, span));
    out.is_free = out.against.empty() && out.clashes.empty();
    const release::FreeWish wish{from, span.to - span.from, 3, busy_for(release, others, from)};
    for (const auto& each : release::free_spans(release, wish, live, applies)) {
        out.free.push_back({each.from, each.to});
    }
    return base::written(out);
}

}  // namespace fangxing::app
