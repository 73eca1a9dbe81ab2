#include "app/commands/take_inventory.h"

#include "app/known.h"
#include "domain/cmdb/cmdb.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const TakeInventory& command) {
    const auto events = TRY(library::take(
        {command.system, command.environment, command.items, work.actor().id, work.now()}));
    TRY(known<cmdb::System>(work, {command.system.value}, "/system"));
    library::Inventory inventory;
    inventory.id = {work.fresh_id()};
    TRY(work.add(inventory, events));
    return saved(inventory);
}

}  // namespace fangxing::app
