#include "app/views/systems.h"

namespace fangxing::app {

base::Result<base::Json> look(Work& work, const Systems& view) {
    Columns columns;
    if (view.unit) columns.emplace_back("unit", view.unit->value);
    return base::encode(page_in<cmdb::System>(view.order.value_or(Order::entered), work, columns,
                                              view.after, view.limit,
                                              [](const cmdb::System& each) { return each; }));
}

base::Result<base::Json> look(Work& work, const OneSystem& view) {
    return base::encode(TRY(work.get<cmdb::System>(view.system)));
}

}  // namespace fangxing::app
