#include "app/commands/rename_role.h"

#include "app/roles/definitions.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const RenameRole& command) {
    auto before = role_definition(work, command.role);
    const auto events =
        TRY(access::rename({command.role, command.name, work.actor().id, work.now()},
                           before ? &*before : nullptr, work.actor()));
    return saved(TRY(keep_definition(work, std::move(before), events)));
}

}  // namespace fangxing::app
