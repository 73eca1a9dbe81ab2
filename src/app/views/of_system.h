// Lists of what belongs to systems, page by page: configuration items, targets.
#pragma once

#include "app/views/page.h"

namespace fangxing::app {

template <class T>
struct OfSystem {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = Page<T>;

    std::optional<base::Ref> system;
    std::optional<base::Ref> after;
    std::optional<int> limit;
    std::optional<Order> order;
    static void describe(auto& field, auto& self) {
        field("system", self.system);
        field("after", self.after);
        field("limit", self.limit);
        field("order", self.order);
    }
};

template <class T>
base::Result<base::JsonText> look(Work& work, const OfSystem<T>& view) {
    Columns columns;
    if (view.system) columns.emplace_back("system", view.system->value);
    return base::written(page_in<T>(view.order.value_or(Order::entered), work, columns, view.after,
                                    view.limit, [](const T& each) { return each; }));
}

}  // namespace fangxing::app
