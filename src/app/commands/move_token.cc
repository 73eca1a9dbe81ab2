#include "app/commands/move_token.h"

#include "app/bridge/incident_case.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const MoveToken& command) {
    auto at = TRY(open_incident(work, command.incident, command.reason));
    TRY(at.of.move_incident(at.incident, command.element));
    return close_incident(at);
}

}  // namespace fangxing::app
