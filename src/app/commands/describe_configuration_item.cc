#include "app/commands/describe_configuration_item.h"

#include "app/known.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const DescribeConfigurationItem& command) {
    auto item = TRY(work.get<cmdb::Item>(command.item));
    access::PersonId owner;
    if (command.owner && !command.owner->empty()) {
        owner = TRY(active_person(work, *command.owner, "/owner")).id;
    }
    for (std::size_t n = 0; n < command.relations.size(); ++n) {
        TRY(known<cmdb::Item>(work, command.relations[n].item,
                              "/relations/" + std::to_string(n) + "/item"));
    }
    TRY(work.save(item, TRY(cmdb::describe_item(
                            item, {owner, command.relations, work.actor().id, work.now()}))));
    return saved(item);
}

}  // namespace fangxing::app
