#include "app/views/systems.h"

namespace fangxing::app {

base::Result<base::JsonText> look(Work& work, const Systems& view) {
    Columns columns;
    if (view.unit) columns.emplace_back("unit", view.unit->value);
    return base::written(page_in<cmdb::System>(view.order.value_or(Order::entered), work, columns,
                                               view.after, view.limit,
                                               [](const cmdb::System& each) { return each; }));
}

base::Result<base::JsonText> look(Work& work, const OneSystem& view) {
    return base::written(TRY(work.get<cmdb::System>(view.system)));
}

}  // namespace fangxing::app
