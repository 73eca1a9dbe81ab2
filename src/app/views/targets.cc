#include "app/views/targets.h"

namespace fangxing::app {

base::Result<base::Json> look(Work& work, const OneTarget& view) {
    return base::encode(TRY(work.get<deployment::Target>(view.target)));
}

}  // namespace fangxing::app
