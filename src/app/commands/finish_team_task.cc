#include "app/commands/finish_team_task.h"

#include "app/bridge/acts.h"
#include "app/bridge/teams.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const FinishTeamTask& command) {
    auto of = TRY(Case::open(work, command.release));

    auto team = TRY(must_have_team(work, command.release));
    TRY(work.save(team, TRY(release::finish_team_task(
                            team, {command.no, work.actor().id, work.now()}, leads_team(of)))));
    return saved(team);
}

}  // namespace fangxing::app
