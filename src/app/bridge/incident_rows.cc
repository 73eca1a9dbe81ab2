// Incidents of a release's processes as rows: what raised them, what they saw, what became of them.
#include <algorithm>

#include "app/bridge/evidence_rows.h"
#include "process/feel/json.h"

namespace fangxing::app {
namespace {

// A value that is longer as text tells less than it costs.
constexpr std::size_t longest_seen = 16'384;

base::Json seen_by(const std::vector<engine::Want>& wants, engine::Key incident) {
    base::Json out{base::Json::Object{}};
    for (const auto& want : wants) {
        const auto* raised = std::get_if<engine::RaiseIncident>(&want);
        if (!raised || raised->key != incident || !raised->saw.context()) continue;
        for (const auto& [name, value] : raised->saw.context()->entries()) {
            auto json = feel::to_json(value);
            const bool fits = base::to_text(json).size() <= longest_seen;
            out.put(name, fits ? std::move(json) : base::Json("…"));
        }
    }
    return out;
}

bool is_among(const std::vector<engine::Incident>& incidents, engine::Key key) {
    return std::ranges::find(incidents, key, &engine::Incident::key) != incidents.end();
}

base::Result<void> raise(Work& work, const Pack& pack, const Running& of,
                         const engine::Incident& incident, const base::Json& saw) {
    const auto& element = pack.deployment.process(of.row.instance.process)->at(incident.element);
    release::Incident row;
    row.id = {incident.key};
    return work.add(row, {release::IncidentRaised{.release = of.row.started.release,
                                                  .instance = base::Ref{of.row.id.value},
                                                  .element = element.id,
                                                  .name = {element.name, element.en},
                                                  .code = incident.code,
                                                  .about = incident.about,
                                                  .saw = saw,
                                                  .at = work.now()}});
}

base::Result<void> close(Work& work, engine::Key incident,
                         const std::optional<Resolving>& resolving) {
    auto row = TRY(work.get<release::Incident>({incident}));
    release::IncidentResolved resolved;
    if (resolving && resolving->incident == incident) {
        resolved = resolving->how;
        resolved.reason = work.reason();
    }
    resolved.by = work.actor().id;
    resolved.at = work.now();
    return work.save(row, {std::move(resolved)});
}

}  // namespace

base::Result<void> keep_incidents(Work& work, const Pack& pack, const Running& of,
                                  const std::vector<engine::Incident>& before,
                                  const std::vector<engine::Want>& wants,
                                  const std::optional<Resolving>& resolving) {
    const auto& after = of.row.instance.incidents;
    for (const auto& each : before) {
        if (!is_among(after, each.key)) TRY(close(work, each.key, resolving));
    }
    for (const auto& each : after) {
        if (is_among(before, each.key)) continue;
        TRY(raise(work, pack, of, each, seen_by(wants, each.key)));
    }
    return {};
}

}  // namespace fangxing::app
