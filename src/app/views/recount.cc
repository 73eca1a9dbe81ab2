#include "app/views/recount.h"

#include "app/bridge/figures.h"
#include "app/bridge/library.h"
#include "domain/improvement/improvement.h"

namespace fangxing::app {
namespace {

void recount_releases(Work& work, const kpi::Period& period, kpi::Sums& sums) {
    const auto& zone = work.system().settings.zone;
    const auto span = kpi::span_of(period, zone);
    constexpr int page = 500;
    ReleaseQuery query{.ended_from = span.from.us, .ended_before = span.to.us, .limit = page};
    for (bool more = true; more;) {
        const auto rows = work.store().releases(query);
        more = rows.size() == std::size_t{page};
        for (const auto& row : rows) {
            const auto release = from_row<release::Release>(row);
            sums += kpi::contribution(kpi::count(release, {{}, {}, zone})).sums;
            query.after_id = release.id.value;
            query.after_cell = std::to_string(release.created_at.us);
        }
    }
}

// Sessions are planned by day; their table is walked once.
void recount_trainings(Work& work, const kpi::Period& period, kpi::Sums& sums) {
    const auto& zone = work.system().settings.zone;
    const auto today = kpi::day_of(zone, work.now());
    constexpr int page = 500;
    std::int64_t after = 0;
    for (bool more = true; more;) {
        const auto rows = work.all<knowledge::Training>(after, page);
        more = rows.size() == std::size_t{page};
        for (const auto& row : rows) {
            after = row.id.value;
            const auto of = work.find<release::Release>({row.planned.release.value});
            if (!of) continue;
            const auto part = kpi::contribution(row, *of, zone);
            if (part.day <= today && period.holds_month(part.day / 100)) sums += part.sums;
        }
    }
}

void recount_improvements(Work& work, const kpi::Period& period, kpi::Sums& sums) {
    const auto& zone = work.system().settings.zone;
    const auto today = kpi::day_of(zone, work.now());
    constexpr int page = 500;
    std::int64_t after = 0;
    for (bool more = true; more;) {
        const auto rows = work.all<improvement::Improvement>(after, page);
        more = rows.size() == std::size_t{page};
        for (const auto& row : rows) {
            after = row.id.value;
            const auto part = improvement::contribution(row, zone);
            const bool counts = part && part->day <= today && period.holds_month(part->day / 100);
            if (counts) sums += part->sums;
        }
    }
}

// Entries and reconciliations count on the day on which they were made.
void recount_library(Work& work, const kpi::Period& period, kpi::Sums& sums) {
    const auto& zone = work.system().settings.zone;
    const auto add = [&](const kpi::Contribution& part) {
        if (period.holds_month(part.day / 100)) sums += part.sums;
    };
    const auto entries = every<library::Entry>(work);
    for (const auto& each : entries) add(kpi::contribution(each, zone));
    const auto reports = every<cmdb::Reconciliation>(work);
    for (const auto& each : reports) add(kpi::contribution(each.made, zone));
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const Recount& view) {
    const auto period = TRY(period_asked(work, view.period));
    const auto kept = sums_in(
        month_sums(work, {.value = std::string()}, kpi::first_day(period), kpi::end_day(period)),
        period);
    kpi::Sums anew;
    recount_releases(work, period, anew);
    recount_trainings(work, period, anew);
    recount_improvements(work, period, anew);
    recount_library(work, period, anew);
    return base::written(
        RecountAnswer{kpi::to_text(period), kpi::by_name(kept), kpi::by_name(anew), kept == anew});
}

}  // namespace fangxing::app
