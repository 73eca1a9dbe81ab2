#include "app/views/planned.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "app/bridge/acts.h"
#include "app/pack/versions.h"
#include "app/reading.h"
#include "domain/cmdb/item.h"
#include "domain/release/course.h"

namespace fangxing::app {
namespace {

constexpr std::size_t most_planned = 500;
constexpr auto longest_run = std::chrono::hours(24 * 7);

struct Shown {
    Plan plan;
    calendar::Span span;
};

ReleaseQuery started_in(const calendar::Span& span) {
    ReleaseQuery query;
    query.starts_from = span.from.us;
    query.starts_before = span.to.us;
    query.order = "start";
    query.descending = false;
    query.limit = static_cast<int>(most_planned) + 1;
    return query;
}

std::vector<Plan> plans_of(Work& work, const ReleaseQuery& query) {
    return work.system().plans->find(work.store(), query, work.now());
}

// Those of them that the actor may read, as many as are shown.
std::vector<Shown> shown_to_actor(Work& work, const std::vector<Plan>& plans, bool& is_cut) {
    std::vector<Shown> out;
    ReleaseReader reader(work.store(), work.actor());
    for (const auto& plan : plans) {
        const auto planned = release::planned_span(*plan);
        const access::Place place{plan->unit, plan->system, {}, base::Ref{plan->id.value}};
        if (!planned || !reader.may_read(place)) continue;
        is_cut = out.size() == most_planned;
        if (is_cut) break;
        out.push_back({plan, *planned});
    }
    return out;
}

bool may_move(Work& work, const Shown& shown) {
    const auto moved = std::max(shown.span.from, work.now());
    return access::authorize(work.actor(), access::Permission::take_part) &&
           release::reschedule(*shown.plan, moved, "?", work.actor(), work.now());
}

// Which of them the actor may give another start.
class Movable {
  public:
    Movable(Work& work, const std::vector<Shown>& shown) {
        std::vector<const release::Release*> some;
        for (const auto& each : shown) {
            if (may_move(work, each)) some.push_back(each.plan.get());
        }
        const auto appointed = appointed_for(work, some);
        const std::vector<release::Appointment> nobody;
        for (const auto* each : some) {
            const auto at = appointed.find(each->id.value);
            const auto& made = at == appointed.end() ? nobody : at->second;
            const auto pack = pack_of(work, each->pack_digest);
            if (is_open_to_actor(work, *pack, *each, act, made)) ids_.insert(each->id.value);
        }
    }
    bool has(const Plan& plan) const { return ids_.contains(plan->id.value); }

  private:
    static constexpr std::string_view act = "reschedule";
    using Appointed = std::map<std::int64_t, std::vector<release::Appointment>>;  // by release

    // Who was appointed for them in roles in which the actor could move them.
    static Appointed appointed_for(Work& work, const std::vector<const release::Release*>& some) {
        std::map<std::string, std::vector<Cell>> wanted;
        for (const auto* each : some) {
            const auto pack = pack_of(work, each->pack_digest);
            for (const auto& role : roles_at_hand(work, *pack, *each, act)) {
                wanted[role].emplace_back(each->id.value);
            }
        }
        Appointed out;
        for (const auto& [role, releases] : wanted) {
            for (auto& made :
                 work.where_any<release::Appointment>("release", releases, {{"role", role}})) {
                out[made.made.release.value].push_back(std::move(made));
            }
        }
        return out;
    }

    std::set<std::int64_t> ids_;
};

}  // namespace

const std::string& ClashTeller::name_of(const std::string& what) {
    const auto [known, is_new] = names_.try_emplace(what, what);
    const auto id = is_new ? cmdb::ItemId::parse(what) : std::nullopt;
    const auto item = id ? work_.find<cmdb::Item>(*id) : std::nullopt;
    if (item) known->second = item->code;
    return known->second;
}

std::vector<ClashLine> ClashTeller::told(std::vector<release::Clash> clashes) {
    std::vector<ClashLine> out;
    out.reserve(clashes.size());
    for (auto& each : clashes) {
        for (auto& name : each.what) name = name_of(name);
        out.push_back({std::move(each.kind), each.with, std::move(each.number),
                       std::move(each.title), each.span.from, each.span.to, std::move(each.what)});
    }
    return out;
}

std::vector<Plan> planned_around(Work& work, const calendar::Span& span) {
    auto out = plans_of(work, started_in({span.from - longest_run, span.to}));
    std::erase_if(out, [](const Plan& each) { return !each->is_open(); });
    return out;
}

release::Timetable timetable_of(const std::vector<Plan>& plans) {
    std::vector<const release::Release*> all;
    all.reserve(plans.size());
    for (const auto& each : plans) all.push_back(each.get());
    return release::Timetable(all);
}

Planned planned_in(Work& work, const CalendarOf& view) {
    const calendar::Span span{view.from, view.to};
    auto query = started_in(span);
    query.states = listed(view.state);
    if (view.system) query.systems = {view.system->value};
    if (view.unit) query.units = {view.unit->value};
    const bool is_all = query.states.empty() && query.systems.empty() && query.units.empty();
    const auto asked = plans_of(work, query);
    // Those of the span are at hand where none is filtered out.
    auto around = planned_around(work, is_all ? calendar::Span{span.from, span.from} : span);
    if (is_all) around.insert(around.end(), asked.begin(), asked.end());
    const auto others = timetable_of(around);
    Planned out;
    const auto shown = shown_to_actor(work, asked, out.is_cut);
    const Movable movable(work, shown);
    ClashTeller teller(work);
    std::vector<const release::Release*> releases;
    for (const auto& [plan, planned] : shown) {
        PlannedLine line{{}, planned.from, planned.to, {}, {}};
        if (movable.has(plan)) line.actions = {"reschedule_release"};
        if (release::is_planned(*plan)) line.clashes = teller.told(others.clashes(*plan, planned));
        out.lines.push_back(std::move(line));
        releases.push_back(plan.get());
    }
    auto lines = release_lines(work, releases);
    for (std::size_t n = 0; n < lines.size(); ++n) out.lines[n].release = std::move(lines[n]);
    return out;
}

}  // namespace fangxing::app
