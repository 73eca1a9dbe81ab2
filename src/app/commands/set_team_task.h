// Work of the team, in one of its phases, for one of its members.
#pragma once

#include <optional>
#include <string>

#include "app/accounts.h"
#include "domain/release/team.h"

namespace fangxing::app {

struct SetTeamTask {
    static constexpr std::string_view act = "set_team_task";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    release::ReleaseId release;
    release::Phase phase;
    std::string what;
    std::string person;  // login
    std::optional<base::Instant> due;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("phase", self.phase);
        field("what", self.what);
        field("person", self.person);
        field("due", self.due);
    }
};
// Refuses 403 `team.not_a_member`, 404 `team.not_found`, 409 `team.dissolved`, 422 `input.missing`,
// `team.person_not_in_it`.
base::Result<base::Json> carry_out(Work& work, const SetTeamTask& command);

}  // namespace fangxing::app
