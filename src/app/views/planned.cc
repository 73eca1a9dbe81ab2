#include "app/views/planned.h"

#include <algorithm>
#include <map>
#include <optional>

#include "app/bridge/acts.h"
#include "app/pack/versions.h"
#include "app/reading.h"
#include "app/views/shown.h"
#include "domain/cmdb/item.h"
#include "domain/release/course.h"

namespace fangxing::app {
namespace {

constexpr int most_planned = 500;
constexpr auto longest_run = std::chrono::hours(24 * 7);

// A release but for its sections, most of its row, which no rule of planning looks at.
struct Plan {
    template <class Field>
    struct ButSections {
        Field& field;
        void operator()(const char* name, auto& member) {
            if (std::string_view(name) != "sections") field(name, member);
        }
    };
    release::Release release;
    static void describe(auto& field, auto& self) {
        ButSections<std::remove_reference_t<decltype(field)>> others{field};
        release::Release::describe(others, self.release);
    }
};

ReleaseQuery started_in(const calendar::Span& span) {
    ReleaseQuery query;
    query.starts_from = span.from.us;
    query.starts_before = span.to.us;
    query.order = "start";
    query.descending = false;
    query.limit = most_planned + 1;
    return query;
}

std::vector<release::Release> plans_of(const std::vector<Row>& rows) {
    std::vector<release::Release> out;
    out.reserve(rows.size());
    for (const auto& row : rows) out.push_back(shown_of<Plan>(row).release);
    return out;
}

bool may_reschedule(Work& work, const release::Release& release, base::Instant start,
                    const std::vector<release::Appointment>& made) {
    if (!access::authorize(work.actor(), access::Permission::take_part)) return false;
    const auto moved = std::max(start, work.now());
    if (!release::reschedule(release, moved, "?", work.actor(), work.now())) return false;
    return is_open_to_actor(work, *pack_of(work, release.pack_digest), release, "reschedule", made);
}

using Appointed = std::map<std::int64_t, std::vector<release::Appointment>>;  // by release

Appointed appointed_for(Work& work, const std::vector<release::Release>& releases) {
    std::vector<Cell> wanted;
    for (const auto& each : releases) wanted.emplace_back(each.id.value);
    Appointed out;
    for (auto& each : work.where_any<release::Appointment>("release", wanted)) {
        out[each.made.release.value].push_back(std::move(each));
    }
    return out;
}

}  // namespace

const std::string& ClashTeller::name_of(const std::string& what) {
    const auto [known, is_new] = names_.try_emplace(what, what);
    const auto id = is_new ? cmdb::ItemId::parse(what) : std::nullopt;
    const auto item = id ? work_.find<cmdb::Item>(*id) : std::nullopt;
    if (item) known->second = item->code;
    return known->second;
}

std::vector<ClashLine> ClashTeller::told(const std::vector<release::Clash>& clashes) {
    std::vector<ClashLine> out;
    for (const auto& each : clashes) {
        auto what = each.what;
        for (auto& name : what) name = name_of(name);
        out.push_back({each.kind, each.with, each.number, each.title, each.span.from, each.span.to,
                       std::move(what)});
    }
    return out;
}

std::vector<release::Release> planned_around(Work& work, const calendar::Span& span) {
    auto out = plans_of(work.store().releases(started_in({span.from - longest_run, span.to})));
    std::erase_if(out, [](const release::Release& each) { return !each.is_open(); });
    return out;
}

Planned planned_in(Work& work, const CalendarOf& view) {
    const calendar::Span span{view.from, view.to};
    auto query = started_in(span);
    query.states = listed(view.state);
    if (view.system) query.systems = {view.system->value};
    if (view.unit) query.units = {view.unit->value};
    const bool is_all = query.states.empty() && query.systems.empty() && query.units.empty();
    const auto asked = plans_of(work.store().releases(query));
    // Those of the span are at hand where none is filtered out.
    const auto around = planned_around(work, is_all ? calendar::Span{span.from, span.from} : span);
    std::vector<const release::Release*> all;
    all.reserve(around.size() + asked.size());
    for (const auto& each : around) all.push_back(&each);
    if (is_all) {
        for (const auto& each : asked) all.push_back(&each);
    }
    const auto others = release::timed(all);
    auto appointed = appointed_for(work, asked);
    Planned out;
    ReleaseReader reader(work.store(), work.actor());
    std::vector<const release::Release*> shown;
    ClashTeller teller(work);
    for (const auto& release : asked) {
        const auto planned = release::planned_span(release);
        const access::Place place{release.unit, release.system, {}, base::Ref{release.id.value}};
        if (!planned || !reader.may_read(place)) continue;
        if (out.lines.size() == most_planned) {
            out.is_cut = true;
            break;
        }
        PlannedLine line{{}, planned->from, planned->to, {}, {}};
        shown.push_back(&release);
        if (may_reschedule(work, release, planned->from, appointed[release.id.value])) {
            line.actions = {"reschedule_release"};
        }
        const bool counts = release.is_open() && !release.confirmed;
        if (counts) line.clashes = teller.told(release::clashes(release, *planned, others));
        out.lines.push_back(std::move(line));
    }
    auto lines = release_lines(work, shown);
    for (std::size_t n = 0; n < lines.size(); ++n) out.lines[n].release = std::move(lines[n]);
    return out;
}

}  // namespace fangxing::app
