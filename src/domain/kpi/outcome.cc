#include "domain/kpi/outcome.h"

#include <algorithm>
#include <cmath>

#include "base/ensure.h"
#include "domain/release/beside.h"

namespace fangxing::kpi {
namespace {

using release::EndState;

// Plans are written to the second, and so they are compared.
std::int64_t whole_second(base::Instant at) {
    return at.us / 1'000'000;
}

std::int64_t lead(base::Instant from, base::Instant to) {
    return std::max<std::int64_t>(0, whole_second(to) - whole_second(from));
}

std::int64_t minutes(double hours) {
    return std::llround(hours * 60);
}

struct Ending {
    EndState state = EndState::closed;
    base::Instant at;
};

Ending ending_of(const release::Release& release) {
    if (!release.end_state || !release.ended_at) throw base::Bug("what counts has ended");
    return {*release.end_state, *release.ended_at};
}

void count_end(const release::Release& release, EndState state, Sums& sums) {
    sums[Count::ended] = 1;
    switch (state) {
        case EndState::refused: sums[Count::refused] = 1; return;
        case EndState::cancelled: sums[Count::cancelled] = 1; return;
        case EndState::closed: sums[Count::succeeded] = 1; break;
        case EndState::rolled_back: sums[Count::rolled_back] = 1; break;
        case EndState::partly_successful: sums[Count::partly_successful] = 1; break;
    }
    sums[Count::carried_out] = 1;
    sums[Count::attempts] = std::max(1, release.attempts);
}

// On time is the end in production, not of the papers that follow it.
void count_time(const release::Release& release, base::Instant ended_at, Sums& sums) {
    const auto done = release.deployed_at.value_or(ended_at);
    sums[Count::lead] = lead(release.created_at, done);
    if (!release.end) return;
    const bool in_time = !release.restored && whole_second(done) <= whole_second(*release.end);
    sums[Count::with_planned_end] = 1;
    sums[in_time ? Count::on_time : Count::late] = 1;
    sums[Count::planned_lead] = lead(release.created_at, *release.end);
    sums[Count::actual_lead] = lead(release.created_at, done);
}

std::string text_of(auto id) {
    return id ? id.text() : std::string();
}

}  // namespace

std::int64_t counted_bits(const std::map<std::string, std::int64_t>& sums) {
    const auto all = from_names(sums);
    std::int64_t out = 0;
    for (std::size_t n = 0; n < count_kinds; ++n) {
        if (all.of[n] != 0) out |= std::int64_t{1} << n;
    }
    return out;
}

void apply(Outcome& outcome, const Outcome::Event& event) {
    std::visit([&](const OutcomeCounted& each) { outcome.counted = each; }, event);
}

OutcomeCounted count(const release::Release& release, const Beside& beside) {
    const auto ending = ending_of(release);
    Sums sums;
    count_end(release, ending.state, sums);
    if (sums[Count::carried_out] != 0) {
        count_time(release, ending.at, sums);
        sums[Count::deviations] = release.deviations;
        sums[release.deviations == 0 ? Count::without_deviation : Count::with_deviation] = 1;
        sums[Count::faults] = static_cast<std::int64_t>(release.faults.size());
        sums[Count::trial_faults] = std::ranges::count_if(release.faults, [&](const auto& each) {
            return release.deployed_at && each.at >= *release.deployed_at;
        });
        const auto course = release::course_of(release, ending.at);
        if (course.planned_effort && course.actual_effort) {
            sums[Count::planned_effort] = minutes(*course.planned_effort);
            sums[Count::actual_effort] = minutes(*course.actual_effort);
        }
    }
    return {.release = release.id,
            .ended_at = ending.at,
            .day = day_of(beside.zone, ending.at),
            .pack = release.pack,
            .kind = release.type,
            .mode = release.mode,
            .urgency_class = release.urgency_class,
            .system = release.system,
            .supervisor = beside.supervisor,
            .implementer = beside.implementer,
            .sums = by_name(sums)};
}

std::vector<Outcome::Event> recount(const Outcome& outcome, OutcomeCounted fresh) {
    if (outcome.version != 0) {
        fresh.supervisor = outcome.counted.supervisor;
        fresh.implementer = outcome.counted.implementer;
        if (fresh.sums == outcome.counted.sums) return {};
    }
    return {std::move(fresh)};
}

Contribution contribution(const OutcomeCounted& counted) {
    return {.day = counted.day,
            .pack = counted.pack,
            .values = {{Dimension::all, ""},
                       {Dimension::type, counted.kind},
                       {Dimension::mode, counted.mode},
                       {Dimension::urgency_class, counted.urgency_class},
                       {Dimension::system, text_of(counted.system)},
                       {Dimension::supervisor, text_of(counted.supervisor)},
                       {Dimension::implementer, text_of(counted.implementer)}},
            .sums = from_names(counted.sums)};
}

std::string of_days(Dimension dimension) {
    return std::string(base::to_text(dimension));
}

std::string of_months(Dimension dimension) {
    return "month." + of_days(dimension);
}

std::vector<SumPlace> places(const Contribution& contribution) {
    std::vector<SumPlace> out;
    for (const auto& [dimension, value] : contribution.values) {
        out.push_back({of_days(dimension), value, contribution.day});
        out.push_back({of_months(dimension), value, contribution.day / 100 * 100});
    }
    return out;
}

Contribution contribution(const knowledge::Training& training, const release::Release& of,
                          const std::string& zone) {
    const auto day = day_of(zone, training.planned.on);
    Contribution out{.day = day,
                     .pack = of.pack,
                     .values = {{Dimension::all, ""},
                                {Dimension::type, of.type},
                                {Dimension::system, text_of(of.system)}},
                     .sums = {}};
    out.sums[Count::sessions_due] = 1;
    if (training.held_at && day_of(zone, *training.held_at) <= day) {
        out.sums[Count::sessions_on_time] = 1;
    }
    for (const auto& each : training.attendees) {
        if (!each.attended) continue;
        ++out.sums[Count::attendees];
        if (each.passed.value_or(false)) ++out.sums[Count::passed];
    }
    return out;
}

Contribution contribution(const library::Entry& entry, const std::string& zone) {
    Contribution out{.day = day_of(zone, entry.added_at),
                     .pack = {},
                     .values = {{Dimension::all, ""}, {Dimension::system, text_of(entry.system)}},
                     .sums = {}};
    out.sums[Count::entries_made] = 1;
    out.sums[Count::entries_on_time] = entry.late ? 0 : 1;
    return out;
}

Contribution contribution(const cmdb::Reconciled& made, const std::string& zone) {
    Contribution out{
        .day = day_of(zone, made.at), .pack = {}, .values = {{Dimension::all, ""}}, .sums = {}};
    const auto differences = static_cast<std::int64_t>(made.found.differences.size());
    out.sums[Count::entries_compared] = made.found.compared;
    out.sums[Count::entries_agreeing] = made.found.compared - differences;
    return out;
}

}  // namespace fangxing::kpi
