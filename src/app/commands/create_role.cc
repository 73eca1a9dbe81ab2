#include "app/commands/create_role.h"

#include "app/roles/definitions.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const CreateRole& command) {
    const auto profile = command.profile.value_or(RoleProfile{});
    const auto before = role_definition(work, command.role);
    const auto events =
        TRY(access::define({command.role, command.name, profile.description, profile.duties,
                            profile.skills, profile.indicators, work.actor().id, work.now()},
                           before ? &*before : nullptr, work.actor()));
    return saved(TRY(keep_definition(work, std::nullopt, events)));
}

}  // namespace fangxing::app
