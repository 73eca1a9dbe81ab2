// An incident as a person acts on it: its row and its release, opened and closed alike by every
// act.
#pragma once

#include <string>

#include "app/bridge/case.h"

namespace fangxing::app {

struct IncidentCase {
    release::Incident incident;
    Case of;
};

// Refuses 404 `incident.not_found`, also where the actor may not read its release, 403
// `release.act_not_yours`, and as `release::may_resolve`.
base::Result<IncidentCase> open_incident(Work& work, release::IncidentId id,
                                         const std::string& reason);

// Settles the release; answers what became of the incident.
base::Result<base::Json> close_incident(IncidentCase& at);

}  // namespace fangxing::app
