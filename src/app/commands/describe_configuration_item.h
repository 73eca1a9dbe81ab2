// Whose a configuration item is, and what it hangs together with.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/accounts.h"
#include "domain/cmdb/cmdb.h"

namespace fangxing::app {

struct DescribeConfigurationItem {
    static constexpr std::string_view act = "describe_configuration_item";
    static constexpr auto permission = access::Permission::manage_cmdb;
    using Answer = Saved;

    cmdb::ItemId item;
    std::optional<std::string> owner;           // login; left out: who owns its system
    std::vector<cmdb::ItemRelation> relations;  // all of them
    static void describe(auto& field, auto& self) {
        field("item", self.item);
        field("owner", self.owner);
        field("relations", self.relations);
    }
};
// Refuses 422 `person.not_found`, `ci.bad_relation`, 422 `input.invalid` with `ci.unknown`.
base::Result<base::Json> carry_out(Work& work, const DescribeConfigurationItem& command);

}  // namespace fangxing::app
