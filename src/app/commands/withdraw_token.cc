#include "app/commands/withdraw_token.h"

#include "app/bridge/incident_case.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const WithdrawToken& command) {
    auto at = TRY(open_incident(work, command.incident, command.reason));
    TRY(at.of.withdraw_incident(at.incident));
    return close_incident(at);
}

}  // namespace fangxing::app
