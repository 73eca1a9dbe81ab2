// A person takes the token of an incident away; what is left of its scope goes on.
#pragma once

#include <string>

#include "app/views/answers.h"
#include "app/work.h"
#include "domain/release/incident.h"

namespace fangxing::app {

struct WithdrawToken {
    static constexpr std::string_view act = "withdraw_token";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = IncidentAnswer;

    release::IncidentId incident;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("incident", self.incident);
        field("reason", self.reason);
    }
};
// Refuses 403 `release.act_not_yours`, 409 `incident.already_resolved`, 409 `incident.last_token`
// (the process would end and the release would not), 422 `reason.missing`.
base::Result<base::Json> carry_out(Work& work, const WithdrawToken& command);

}  // namespace fangxing::app
