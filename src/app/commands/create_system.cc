#include "app/commands/create_system.h"

#include "app/known.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const CreateSystem& command) {
    const auto events = TRY(
        cmdb::create(cmdb::SystemCreated{command.code, command.name, command.unit, command.owner}));
    TRY(unit_exists(work, command.unit, "/unit"));
    TRY(known_person(work, command.owner, "/owner"));
    TRY(code_is_free<cmdb::System>(work, command.code));
    cmdb::System system;
    system.id = {work.fresh_id()};
    TRY(work.add(system, events));
    return saved(system);
}

}  // namespace fangxing::app
