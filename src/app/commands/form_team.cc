#include "app/commands/form_team.h"

#include "app/bridge/acts.h"
#include "app/bridge/teams.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const FormTeam& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "form_team"));
    release::Team fresh;
    const auto events = TRY(
        release::form_team(of.release(), team_of(work, command.release), work.actor(), work.now()));
    fresh.id = {work.fresh_id()};
    TRY(work.add(fresh, events));
    return saved(fresh);
}

}  // namespace fangxing::app
