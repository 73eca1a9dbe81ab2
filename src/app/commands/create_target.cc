#include "app/commands/create_target.h"

#include "app/known.h"
#include "domain/cmdb/cmdb.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const CreateTarget& command) {
    const auto events = TRY(deployment::create({.code = command.code,
                                                .name = command.name,
                                                .system = command.system,
                                                .environment = command.environment,
                                                .host = command.host,
                                                .port = command.port,
                                                .user = command.user,
                                                .host_key = command.host_key}));
    TRY(known<cmdb::System>(work, {command.system.value}, "/system"));
    TRY(code_is_free<deployment::Target>(work, command.code));
    deployment::Target target;
    target.id = {work.fresh_id()};
    TRY(work.add(target, events));
    return saved(target);
}

}  // namespace fangxing::app
