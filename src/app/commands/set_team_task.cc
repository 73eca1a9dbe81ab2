#include "app/commands/set_team_task.h"

#include "app/bridge/acts.h"
#include "app/bridge/teams.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const SetTeamTask& command) {
    auto of = TRY(Case::open(work, command.release));

    auto team = TRY(must_have_team(work, command.release));
    const auto person = TRY(active_person(work, command.person, "/person"));
    TRY(work.save(team, TRY(release::plan_team_task(team,
                                                    {0, command.phase, command.what, person.id,
                                                     command.due, work.actor().id, work.now()},
                                                    leads_team(of)))));
    return saved(team);
}

}  // namespace fangxing::app
