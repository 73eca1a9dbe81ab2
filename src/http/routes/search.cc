// The search over all that is found by words, and the filters that a person keeps.
#include "app/views/search.h"

#include "app/commands/keep_filter.h"
#include "app/views/saved_filters.h"
#include "http/routes.h"

namespace fangxing::http {

void add_search_routes(std::vector<Route>& list) {
    const std::string filters = "/api/v1/my/filters";
    list.push_back(view<app::Search>("/api/v1/search", "search",
                                     {"全文检索", "Search over all that is found by words"}));
    list.push_back(view<app::SavedFilters>(filters, "listSavedFilters",
                                           {"我保存的筛选", "Filters that I keep"}));
    list.push_back(command<app::SaveFilter>("POST", filters, {"保存筛选", "Keep a filter"}));
    list.push_back(command<app::RenameFilter>("POST", filters + "/{filter}/rename",
                                              {"重命名筛选", "Rename a filter"}));
    list.push_back(
        command<app::DropFilter>("DELETE", filters + "/{filter}", {"删除筛选", "Drop a filter"}));
}

}  // namespace fangxing::http
