#include "app/commands/create_configuration_item.h"

#include "app/known.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const CreateConfigurationItem& command) {
    const auto events =
        TRY(cmdb::create(cmdb::ItemCreated{command.code, command.name, command.kind, command.system,
                                           command.environment, command.installed_version}));
    TRY(known<cmdb::System>(work, command.system, "/system"));
    TRY(code_is_free<cmdb::Item>(work, command.code));
    cmdb::Item item;
    item.id = {work.fresh_id()};
    TRY(work.add(item, events));
    return saved(item);
}

}  // namespace fangxing::app
