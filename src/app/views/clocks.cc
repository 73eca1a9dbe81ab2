#include "app/views/clocks.h"

#include <algorithm>
#include <array>

#include "app/bridge/monitoring.h"

namespace fangxing::app {
namespace {

constexpr std::array<std::string_view, 3> concerned_roles{"release_manager", "release_supervisor",
                                                          "release_implementer"};

ClockLine clock_of(const release::Release& release, base::Instant now) {
    ClockLine out;
    out.release = release.id;
    out.number = release.number;
    out.title = release.title;
    out.from = now;
    return out;
}

void set(ClockLine& clock, base::Instant due, base::Instant now) {
    clock.due = due;
    clock.seconds_left = std::chrono::duration_cast<std::chrono::seconds>(due - now).count();
    clock.overdue = now > due;
}

ClockLine decision_clock(const release::Release& release,
                         const monitoring::RollbackDecision& decision, base::Instant now) {
    auto out = clock_of(release, now);
    out.kind = "rollback_decision";
    out.about = decision.causes.empty() ? "" : decision.causes.front().text;
    out.from = decision.found_at;
    set(out, decision.due, now);
    return out;
}

// By when the emergency must be over, as the request was rated.
std::optional<ClockLine> sla_clock(const release::Release& release, base::Instant now) {
    const auto* at = release::fact(release, "sla.broken_at");
    const auto due = at && at->string() ? base::parse_instant(*at->string()) : std::nullopt;
    if (!due || release.confirmed || !release.is_open()) return std::nullopt;
    auto out = clock_of(release, now);
    out.kind = "sla";
    const auto* what = release::fact(release, "sla.at_risk");
    if (what && what->string()) out.about = *what->string();
    out.from = release.created_at;
    set(out, *due, now);
    return out;
}

bool concerns(const access::Actor& actor, const release::Release& release,
              const monitoring::RollbackDecision& decision) {
    if (monitoring::may_decide(decision, actor)) return true;
    const access::Place place{release.unit, release.system, {}, base::Ref{release.id.value}};
    return std::ranges::any_of(
        concerned_roles, [&](std::string_view role) { return access::holds(actor, role, place); });
}

}  // namespace

std::vector<ClockLine> clocks_of(Case& of) {
    std::vector<ClockLine> out;
    const auto now = of.work().now();
    if (const auto open = open_decision(of)) {
        out.push_back(decision_clock(of.release(), *open, now));
    }
    if (auto sla = sla_clock(of.release(), now)) out.push_back(*std::move(sla));
    for (const auto& task : of.open_tasks()) {
        if (task.opened.work != "cmdb" || !task.opened.due) continue;
        auto clock = clock_of(of.release(), now);
        clock.kind = "configuration";
        clock.about = task.opened.name.zh;
        clock.from = task.opened.at;
        set(clock, *task.opened.due, now);
        out.push_back(std::move(clock));
    }
    std::ranges::sort(out, {}, &ClockLine::due);
    return out;
}

base::Result<base::JsonText> look(Work& work, const ReleaseClocks& view) {
    auto of = TRY(Case::open(work, view.release));
    return base::written(ClockList{clocks_of(of)});
}

base::Result<base::JsonText> look(Work& work, const MyClocks&) {
    ClockList out;
    for (const auto& each : work.where<monitoring::RollbackDecision>("is_open", std::int64_t{1})) {
        const auto release = work.find<release::Release>(each.release);
        if (!release || !release->is_open() || !concerns(work.actor(), *release, each)) continue;
        out.items.push_back(decision_clock(*release, each, work.now()));
    }
    std::ranges::sort(out.items, {}, &ClockLine::due);
    return base::written(out);
}

}  // namespace fangxing::app
