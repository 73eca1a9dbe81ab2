#include "app/commands/note_in_team.h"

#include "app/bridge/acts.h"
#include "app/bridge/teams.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const NoteInTeam& command) {
    auto of = TRY(Case::open(work, command.release));

    auto team = TRY(must_have_team(work, command.release));
    TRY(work.save(team, TRY(release::note_in_team(
                            team, {command.phase, command.text, work.actor().id, work.now()},
                            leads_team(of)))));
    return saved(team);
}

}  // namespace fangxing::app
