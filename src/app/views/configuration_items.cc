#include "app/views/configuration_items.h"

namespace fangxing::app {

base::Result<base::JsonText> look(Work& work, const OneConfigurationItem& view) {
    return base::written(TRY(work.get<cmdb::Item>(view.item)));
}

}  // namespace fangxing::app
