#include "app/views/configuration_items.h"

namespace fangxing::app {

base::Result<base::Json> look(Work& work, const ConfigurationItems& view) {
    Columns columns;
    if (view.system) columns.emplace_back("system", view.system->value);
    return base::encode(page_of<cmdb::Item>(work, columns, view.after, view.limit,
                                            [](const cmdb::Item& each) { return each; }));
}

base::Result<base::Json> look(Work& work, const OneConfigurationItem& view) {
    return base::encode(TRY(work.get<cmdb::Item>(view.item)));
}

}  // namespace fangxing::app
