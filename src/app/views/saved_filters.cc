#include "app/views/saved_filters.h"

#include <algorithm>

#include "app/views/name_key.h"

namespace fangxing::app {

base::Result<base::JsonText> look(Work& work, const SavedFilters& view) {
    SavedFilterLines out;
    const auto rows = work.where<access::SavedFilter>("person", work.actor().id.value);
    for (const auto& row : rows) {
        const auto& saved = row.saved;
        if (view.list && *view.list != saved.list) continue;
        out.items.push_back({row.id, saved.list, saved.name, saved.query, saved.at});
    }
    const auto& language = work.request().language;
    std::ranges::sort(out.items, {},
                      [&](const SavedFilterLine& each) { return name_key(each.name, language); });
    return base::written(out);
}

}  // namespace fangxing::app
