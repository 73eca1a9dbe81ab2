// Application systems, page by page, and one of them.
#pragma once

#include <optional>
#include <string>

#include "app/views/page.h"
#include "domain/cmdb/cmdb.h"

namespace fangxing::app {

struct Systems {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = Page<cmdb::System>;

    std::optional<access::UnitId> unit;
    std::optional<base::Ref> after;
    std::optional<int> limit;
    std::optional<Order> order;
    static void describe(auto& field, auto& self) {
        field("unit", self.unit);
        field("after", self.after);
        field("limit", self.limit);
        field("order", self.order);
    }
};
base::Result<base::JsonText> look(Work& work, const Systems& view);

struct OneSystem {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = cmdb::System;

    cmdb::SystemId system;
    static void describe(auto& field, auto& self) { field("system", self.system); }
};
base::Result<base::JsonText> look(Work& work, const OneSystem& view);

}  // namespace fangxing::app
