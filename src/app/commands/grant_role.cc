#include "app/commands/grant_role.h"

#include "app/accounts.h"
#include "app/roles/definitions.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const GrantRole& command) {
    auto person = TRY(work.get<access::Person>(command.person));
    access::Place place;
    if (command.place) {
        place.unit = command.place->unit.value_or(access::UnitId{});
        place.system = command.place->system.value_or(base::Ref{});
        place.site = command.place->site.value_or(base::Ref{});
        place.release = command.place->release.value_or(base::Ref{});
    }
    TRY(unit_exists(work, place.unit, "/place/unit"));
    const auto grant =
        TRY(add_grant(work, person, {person.id, command.role, place, work.actor().id, work.now()}));
    TRY(grant_merged(work, command.role));
    return base::encode(RoleGivenAnswer{
        {grant.id.value}, grant.version, skill_warnings(work, person.id, command.role)});
}

}  // namespace fangxing::app
