#include "app/views/targets.h"

namespace fangxing::app {

base::Result<base::JsonText> look(Work& work, const OneTarget& view) {
    return base::written(TRY(work.get<deployment::Target>(view.target)));
}

}  // namespace fangxing::app
