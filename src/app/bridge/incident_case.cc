#include "app/bridge/incident_case.h"

#include "app/bridge/acts.h"
#include "app/views/answers.h"

namespace fangxing::app {

base::Result<IncidentCase> open_incident(Work& work, release::IncidentId id,
                                         const std::string& reason) {
    auto incident = TRY(work.get<release::Incident>(id));
    auto of = Case::open(work, incident.raised.release);
    if (!of) return base::refuse(base::Kind::not_found, "incident.not_found", {{"id", id.text()}});
    TRY(must_be_allowed(*of, "resolve_incident"));
    TRY(release::may_resolve(incident, of->release(), reason));
    work.because(reason);
    return IncidentCase{std::move(incident), *std::move(of)};
}

base::Result<base::Json> close_incident(IncidentCase& at) {
    TRY(at.of.finish());
    const auto now = TRY(at.of.work().get<release::Incident>(at.incident.id));
    return base::encode(
        IncidentAnswer{now.id, now.state, now.resolved.how, short_answer(at.of.release())});
}

}  // namespace fangxing::app
