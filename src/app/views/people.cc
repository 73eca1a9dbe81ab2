#include "app/views/people.h"

#include <algorithm>

namespace fangxing::app {

base::Result<base::Json> look(Work& work, const People& view) {
    const auto after = view.after.value_or(base::Ref{}).value;
    const int limit = std::clamp(view.limit.value_or(50), 1, 200);
    const auto people = view.unit
                            ? work.where<access::Person>("unit", view.unit->value, after, limit + 1)
                            : work.all<access::Person>(after, limit + 1);
    PeoplePage page;
    for (const auto& person : people) {
        if (page.items.size() == static_cast<std::size_t>(limit)) {
            page.next = base::Ref{page.items.back().id.value};
            break;
        }
        page.items.push_back({person.id, person.login, person.name, person.unit, person.state});
    }
    return base::encode(page);
}

}  // namespace fangxing::app
