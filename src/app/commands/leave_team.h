// Who leads the release takes a person out of its team.
#pragma once

#include <optional>
#include <string>

#include "app/accounts.h"
#include "domain/release/team.h"

namespace fangxing::app {

struct LeaveTeam {
    static constexpr std::string_view act = "leave_team";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    release::ReleaseId release;
    std::string person;  // login
    std::string role;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("person", self.person);
        field("role", self.role);
    }
};
// Refuses 403 `release.act_not_yours`, 404 `team.not_found`, `team.no_such_member`, 409
// `team.dissolved`.
base::Result<base::Json> carry_out(Work& work, const LeaveTeam& command);

}  // namespace fangxing::app
