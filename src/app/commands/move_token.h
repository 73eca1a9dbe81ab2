// A person puts the token of an incident onto another element of the same scope.
#pragma once

#include <string>

#include "app/views/answers.h"
#include "app/work.h"
#include "domain/release/incident.h"

namespace fangxing::app {

struct MoveToken {
    static constexpr std::string_view act = "move_token";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = IncidentAnswer;

    release::IncidentId incident;
    std::string element;  // of the same scope; the view lists which
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("incident", self.incident);
        field("element", self.element);
        field("reason", self.reason);
    }
};
// Refuses 403 `release.act_not_yours`, 409 `incident.already_resolved`, 409 `process.bad_target`,
// 409 `incident.last_token` (the process would end and the release would not), 422
// `reason.missing`.
base::Result<base::Json> carry_out(Work& work, const MoveToken& command);

}  // namespace fangxing::app
