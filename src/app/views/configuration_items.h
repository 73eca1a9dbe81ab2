// Configuration items, page by page, and one of them.
#pragma once

#include "app/views/of_system.h"
#include "domain/cmdb/cmdb.h"

namespace fangxing::app {

using ConfigurationItems = OfSystem<cmdb::Item>;

struct OneConfigurationItem {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = cmdb::Item;

    cmdb::ItemId item;
    static void describe(auto& field, auto& self) { field("item", self.item); }
};
base::Result<base::JsonText> look(Work& work, const OneConfigurationItem& view);

}  // namespace fangxing::app
