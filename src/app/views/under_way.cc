#include "app/views/under_way.h"

#include <map>

#include "app/bridge/appointments.h"
#include "app/reading.h"
#include "app/views/shown.h"
#include "domain/release/beside.h"

namespace fangxing::app {
namespace {

constexpr int most_under_way = 5000;  // the newest
constexpr std::size_t most_listed = 20;

// What the board reads of a release.
struct OnBoard {
    release::ReleaseId id;
    std::string pack;
    std::string urgency_class;
    base::Ref system;
    access::UnitId unit;
    release::State state = release::State::requested;
    std::optional<std::string> held_because;
    bool stuck = false;
    std::optional<base::Instant> end;
    bool restored = false;
    bool confirmed = false;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("pack", self.pack);
        field("urgency_class", self.urgency_class);
        field("system", self.system);
        field("unit", self.unit);
        field("state", self.state);
        field("held_because", self.held_because);
        field("stuck", self.stuck);
        field("end", self.end);
        field("restored", self.restored);
        field("confirmed", self.confirmed);
    }
    access::Place place() const { return {unit, system, {}, base::Ref{id.value}}; }
};

bool is_late_on_board(const OnBoard& each, base::Instant now) {
    release::Release release;
    release.end = each.end;
    release.restored = each.restored;
    release.confirmed = each.confirmed;
    return release::is_late(release, now);
}

bool is_asked_for(Work& work, const UnderWay& view, const OnBoard& each) {
    if (view.pack && !view.pack->empty() && each.pack != *view.pack) return false;
    if (view.system && *view.system && each.system != *view.system) return false;
    if (view.urgency_class && !view.urgency_class->empty() &&
        each.urgency_class != *view.urgency_class) {
        return false;
    }
    if (!view.supervisor || !*view.supervisor) return true;
    const auto who = who_acts(work, each.id, "release_supervisor", each.place());
    return who.value == view.supervisor->value;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const UnderWay& view) {
    UnderWayAnswer out;
    ReleaseReader reader(work.store(), work.actor());
    const auto rows = work.store().newest(release::Release::table, {{"is_open", std::int64_t{1}}},
                                          0, most_under_way);
    out.more = rows.size() == std::size_t{most_under_way};
    std::map<release::State, StateCount> states;
    std::vector<Row> late;
    std::vector<Row> blocked;
    for (const auto& row : rows) {
        const auto each = shown_of<OnBoard>(row);
        if (!is_asked_for(work, view, each)) continue;
        auto& in_state = states[each.state];
        in_state.state = each.state;
        ++in_state.count;
        ++out.open;
        if (is_late_on_board(each, work.now())) {
            ++in_state.late;
            ++out.late;
            if (late.size() < most_listed && reader.may_read(each.place())) late.push_back(row);
        }
        if (each.held_because || each.stuck) {
            ++in_state.blocked;
            ++out.blocked;
            if (blocked.size() < most_listed && reader.may_read(each.place())) {
                blocked.push_back(row);
            }
        }
    }
    for (const auto& [state, counted] : states) out.states.push_back(counted);
    out.late_ones = release_lines(work, late);
    out.blocked_ones = release_lines(work, blocked);
    return base::written(out);
}

}  // namespace fangxing::app
