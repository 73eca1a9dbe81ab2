#include "app/commands/create_unit.h"

#include "app/accounts.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const CreateUnit& command) {
    const auto parent = command.parent.value_or(access::UnitId{});
    const auto events =
        TRY(access::create(access::UnitCreated{command.code, command.name, parent}));
    TRY(unit_exists(work, parent, "/parent"));
    if (!work.where<access::Unit>("code", command.code).empty()) {
        return base::refuse(base::Kind::conflict, "unit.code_taken", {{"code", command.code}});
    }
    access::Unit unit;
    unit.id = {work.fresh_id()};
    TRY(work.add(unit, events));
    return saved(unit);
}

}  // namespace fangxing::app
