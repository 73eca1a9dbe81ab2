#include "app/views/release_versions.h"

#include "app/bridge/case.h"
#include "app/pack/versions.h"

namespace fangxing::app {

base::Result<base::JsonText> look(Work& work, const ReleaseVersions& view) {
    const auto of = TRY(Case::open(work, view.release));
    ReleaseVersionsView out{of.release().pack, {}};
    for (const auto& each : versions_of(work, out.pack)) {
        if (each.state != pack::State::published) continue;
        out.items.push_back(
            {each.number, each.digest, each.effective, each.digest == of.pack().digest});
    }
    return base::written(out);
}

}  // namespace fangxing::app
