#include "app/views/configuration_items.h"

namespace fangxing::app {

base::Result<base::Json> look(Work& work, const OneConfigurationItem& view) {
    return base::encode(TRY(work.get<cmdb::Item>(view.item)));
}

}  // namespace fangxing::app
