#include "app/commands/retry_incident.h"

#include "app/bridge/incident_case.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const RetryIncident& command) {
    auto at = TRY(open_incident(work, command.incident, command.reason));
    const auto variables = command.variables.value_or(base::Json());
    if (!variables.is_null() && !variables.object()) {
        return base::refuse(base::Kind::invalid, "incident.variables_no_object", {},
                            {{"incident.variables_no_object", "/variables", {}}});
    }
    TRY(at.of.retry_incident(at.incident, variables));
    return close_incident(at);
}

}  // namespace fangxing::app
