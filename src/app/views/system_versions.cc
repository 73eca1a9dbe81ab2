#include "app/views/system_versions.h"

#include <algorithm>

#include "app/bridge/formal_versions.h"
#include "domain/cmdb/cmdb.h"

namespace fangxing::app {

base::Result<base::JsonText> look(Work& work, const SystemVersions& view) {
    (void)TRY(work.get<cmdb::System>({view.system.value}));
    const bool may = access::authorize(work.actor(), access::Permission::manage_cmdb).has_value();
    FormalVersionLines out;
    for (const auto& row : versions_of(work, view.system)) {
        const auto release = work.find<release::Release>(row.earned.release);
        out.items.push_back({row.id,
                             row.name,
                             row.number,
                             row.earned.version_class,
                             row.earned.release,
                             release ? release->number : "",
                             release ? release->title : "",
                             row.earned.at,
                             row.corrections,
                             {}});
        if (may) out.items.back().actions.emplace_back("correct_formal_version");
    }
    std::ranges::reverse(out.items);
    return base::written(out);
}

}  // namespace fangxing::app
