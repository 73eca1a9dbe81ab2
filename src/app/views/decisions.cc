#include "app/views/decisions.h"

#include "app/bridge/case.h"

namespace fangxing::app {

base::Result<base::JsonText> look(Work& work, const Decisions& view) {
    TRY(Case::open(work, view.release));
    return base::written(
        page_of<release::Decision>(work, {{"release", view.release.value}}, view.after, view.limit,
                                   [](release::Decision decision) { return decision; }));
}

}  // namespace fangxing::app
