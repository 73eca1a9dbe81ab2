// Work of the team is done.
#pragma once

#include <optional>
#include <string>

#include "app/accounts.h"
#include "domain/release/team.h"

namespace fangxing::app {

struct FinishTeamTask {
    static constexpr std::string_view act = "finish_team_task";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    release::ReleaseId release;
    int no;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("no", self.no);
    }
};
// Refuses 403 `team.task_not_yours`, 404 `team.task_not_found`, 409 `team.task_done_already`,
// `team.dissolved`.
base::Result<base::Json> carry_out(Work& work, const FinishTeamTask& command);

}  // namespace fangxing::app
