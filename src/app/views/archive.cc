#include "app/views/archive.h"

#include "app/bridge/case.h"

namespace fangxing::app {

base::Result<base::JsonText> look(Work& work, const Archive& view) {
    const auto of = TRY(Case::open(work, view.release));
    const auto& release = of.release();
    if (!release.archived_at) {
        return base::refuse(base::Kind::not_found, "archive.not_found",
                            {{"number", release.number}});
    }
    const auto bytes = work.system().blobs.get(release.archive);
    auto manifest = TRY(base::parse_json(bytes));
    return base::written(ArchiveView{release.archive, *release.archived_at, std::move(manifest)});
}

}  // namespace fangxing::app
