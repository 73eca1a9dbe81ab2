#include "app/commands/leave_team.h"

#include "app/bridge/acts.h"
#include "app/bridge/teams.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const LeaveTeam& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "form_team"));
    auto team = TRY(must_have_team(work, command.release));
    const auto person = TRY(named_person(work, command.person, "/person"));
    TRY(work.save(team, TRY(release::leave_team(team, {person.id, command.role, work.now()}))));
    return saved(team);
}

}  // namespace fangxing::app
