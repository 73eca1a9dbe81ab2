#include "app/views/incidents.h"

#include <algorithm>
#include <map>

#include "app/bridge/acts.h"
#include "process/engine/queries.h"

namespace fangxing::app {
namespace {

void add_what_may_be_done(Case& of, IncidentEntry& line) {
    const auto& id = line.incident.id;
    const auto& family = of.processes().all();
    const auto is_its = [&](const Running& each) {
        return each.row.id.value == line.incident.raised.instance.value;
    };
    const auto at = std::ranges::find_if(family, is_its);
    if (at == family.end()) return;
    line.process = at->row.started.process;
    const bool may = must_be_allowed(of, "resolve_incident") &&
                     release::may_resolve(line.incident, of.release(), "?");
    const auto& open = at->row.instance.incidents;
    const auto standing = std::ranges::find(open, id.value, &engine::Incident::key);
    if (!may || standing == open.end()) return;
    line.actions.push_back({"retry_incident", true});
    const auto targets =
        engine::move_targets(of.pack().deployment, at->row.instance, standing->owner);
    for (const auto& each : targets) {
        line.targets.push_back({each.element, {each.name, each.en}});
    }
    if (!targets.empty()) line.actions.push_back({"move_token", true});
    if (engine::may_be_withdrawn(at->row.instance, standing->owner)) {
        line.actions.push_back({"withdraw_token", true});
    }
}

IncidentEntry line_of(Case& of, release::Incident incident) {
    const bool open = incident.state == release::IncidentState::open;
    IncidentEntry line{.incident = std::move(incident),
                       .open = open,
                       .process = {},
                       .release_number = of.release().number,
                       .release_title = of.release().title,
                       .actions = {},
                       .targets = {}};
    add_what_may_be_done(of, line);
    return line;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const Incidents& view) {
    const int most = std::clamp(view.limit.value_or(50), 1, 200);
    const auto state =
        std::string(base::to_text(view.state.value_or(release::IncidentState::open)));
    std::map<std::int64_t, std::optional<Case>> cases;  // of releases that one may read
    IncidentPage page;
    auto after = view.after.value_or(base::Ref{}).value;
    for (;;) {
        const auto rows = work.where<release::Incident>("state", state, after, most);
        for (const auto& incident : rows) {
            after = incident.id.value;
            const auto release = incident.raised.release;
            auto [at, is_new] = cases.try_emplace(release.value);
            if (is_new) {
                if (auto of = Case::open(work, release)) at->second.emplace(*std::move(of));
            }
            if (!at->second) continue;
            if (static_cast<int>(page.items.size()) == most) {
                page.next = base::Ref{page.items.back().incident.id.value};
                return base::written(page);
            }
            page.items.push_back(line_of(*at->second, incident));
        }
        if (static_cast<int>(rows.size()) < most) return base::written(page);
    }
}

base::Result<base::JsonText> look(Work& work, const ReleaseIncidents& view) {
    auto of = TRY(Case::open(work, view.release));
    IncidentPage page;
    for (auto& each : work.where<release::Incident>("release", view.release.value)) {
        page.items.push_back(line_of(of, std::move(each)));
    }
    return base::written(page);
}

}  // namespace fangxing::app
