#include "app/views/targets.h"

namespace fangxing::app {

base::Result<base::Json> look(Work& work, const Targets& view) {
    Columns columns;
    if (view.system) columns.emplace_back("system", view.system->value);
    return base::encode(
        page_of<deployment::Target>(work, columns, view.after, view.limit,
                                    [](const deployment::Target& each) { return each; }));
}

base::Result<base::Json> look(Work& work, const OneTarget& view) {
    return base::encode(TRY(work.get<deployment::Target>(view.target)));
}

}  // namespace fangxing::app
