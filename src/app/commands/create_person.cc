#include "app/commands/create_person.h"

#include "app/accounts.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const CreatePerson& command) {
    const auto unit = command.unit.value_or(access::UnitId{});
    access::PersonId natural;
    if (command.natural) natural = TRY(known_person(work, *command.natural, "/natural")).natural;
    TRY(unit_exists(work, unit, "/unit"));
    const auto person = TRY(add_person(work, {command.login, command.name, unit, natural}));
    const auto link = TRY(make_link(work, "", person.id));
    return base::encode(
        PersonCreatedAnswer{person.id, person.version, link.token, link.expires_at});
}

}  // namespace fangxing::app
