#include "app/commands/join_team.h"

#include "app/bridge/acts.h"
#include "app/bridge/teams.h"
#include "domain/access/roles.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const JoinTeam& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "form_team"));
    auto team = TRY(must_have_team(work, command.release));
    const auto person = TRY(active_person(work, command.person, "/person"));
    if (!access::is_role_id(command.role)) {
        return base::refuse(base::Kind::invalid, "input.invalid", {},
                            {{"role.unknown", "/role", {{"role", command.role}}}});
    }
    TRY(work.save(team, TRY(release::join_team(team, {person.id, command.role, work.now()}))));
    work.store().take_part(command.release.value, person.id.value);
    TRY(watch_for(work, command.release, person.id));
    return base::encode(TeamJoinedAnswer{
        {team.id.value}, team.version, skill_warnings(work, person.id, command.role)});
}

}  // namespace fangxing::app
