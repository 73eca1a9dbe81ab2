#include "app/commands/create_change.h"

#include <fmt/core.h>

#include "app/known.h"
#include "domain/cmdb/cmdb.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const CreateChange& command) {
    const auto events =
        TRY(change::create({.number = fmt::format("CHG-{:06}", work.store().next_number("changes")),
                            .title = command.title,
                            .purpose = command.purpose,
                            .change_class = command.change_class,
                            .system = command.system,
                            .items = command.items,
                            .impact_analysis = command.impact_analysis,
                            .resource_analysis = command.resource_analysis,
                            .by = work.actor().id,
                            .by_natural = work.actor().natural,
                            .at = work.now()}));
    TRY(known<cmdb::System>(work, {command.system.value}, "/system"));
    for (std::size_t n = 0; n < command.items.size(); ++n) {
        TRY(known<cmdb::Item>(work, {command.items[n].value}, "/items/" + std::to_string(n)));
    }
    change::Change change;
    change.id = {work.fresh_id()};
    TRY(work.add(change, events));
    return saved(change);
}

}  // namespace fangxing::app
