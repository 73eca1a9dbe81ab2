// Configuration items, page by page, and one of them.
#pragma once

#include <optional>
#include <string>

#include "app/views/page.h"
#include "domain/cmdb/cmdb.h"

namespace fangxing::app {

struct ConfigurationItems {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = Page<cmdb::Item>;

    std::optional<base::Ref> system;
    std::optional<base::Ref> after;
    std::optional<int> limit;
    static void describe(auto& field, auto& self) {
        field("system", self.system);
        field("after", self.after);
        field("limit", self.limit);
    }
};
base::Result<base::Json> look(Work& work, const ConfigurationItems& view);

struct OneConfigurationItem {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = cmdb::Item;

    cmdb::ItemId item;
    static void describe(auto& field, auto& self) { field("item", self.item); }
};
base::Result<base::Json> look(Work& work, const OneConfigurationItem& view);

}  // namespace fangxing::app
