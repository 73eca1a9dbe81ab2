// Change requests, where no outside tool keeps them.
#include "app/views/changes.h"

#include "app/commands/create_change.h"
#include "app/commands/decide_change.h"
#include "http/routes.h"

namespace fangxing::http {

void add_change_routes(std::vector<Route>& list) {
    const std::string all = "/api/v1/changes";
    list.push_back(view<app::Changes>(all, "listChanges", {"变更列表", "All changes"}));
    list.push_back(command<app::CreateChange>("POST", all, {"登记变更", "Enter a change"}));
    list.push_back(
        view<app::OneChange>(all + "/{change}", "readChange", {"变更详情", "One change"}));
    list.push_back(command<app::DecideChange>("POST", all + "/{change}/decide",
                                              {"审批变更", "Approve or reject a change"}));
}

}  // namespace fangxing::http
