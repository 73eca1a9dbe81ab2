// A person mends the data that an incident stumbled over, or only tries again.
#pragma once

#include <optional>
#include <string>

#include "app/views/answers.h"
#include "app/work.h"
#include "domain/release/incident.h"

namespace fangxing::app {

struct RetryIncident {
    static constexpr std::string_view act = "retry_incident";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = IncidentAnswer;

    release::IncidentId incident;
    std::string reason;
    std::optional<base::Json> variables;  // by name, set where the token stands
    static void describe(auto& field, auto& self) {
        field("incident", self.incident);
        field("reason", self.reason);
        field("variables", self.variables);
    }
};
// Refuses 403 `release.act_not_yours`, 409 `incident.already_resolved`, 422 `reason.missing`, 422
// `incident.variables_no_object`.
base::Result<base::Json> carry_out(Work& work, const RetryIncident& command);

}  // namespace fangxing::app
