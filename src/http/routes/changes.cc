// Change requests, where no outside tool keeps them.
#include "app/views/changes.h"

#include "app/commands/create_change.h"
#include "app/commands/decide_change.h"
#include "app/commands/give_opinion.h"
#include "app/commands/receive_work_order.h"
#include "app/commands/relate_changes.h"
#include "app/commands/withdraw_change.h"
#include "app/views/carried_changes.h"
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
    list.push_back(command<app::WithdrawChange>("POST", all + "/{change}/withdraw",
                                                {"撤回变更", "Withdraw an approved change"}));
    list.push_back(command<app::RelateChanges>("PUT", all + "/{change}/dependencies",
                                               {"登记依赖", "Say what a change depends on"}));
    list.push_back(view<app::ChangeReleases>(all + "/{change}/releases", "listChangeReleases",
                                             {"变更实现的时间表", "When a change is realised"}));
    list.push_back(view<app::WorkOrders>("/api/v1/work-orders", "listWorkOrders",
                                         {"发布工单的状态", "Where work orders stand"}));
    list.push_back(command<app::ReceiveWorkOrder>("POST", "/api/v1/work-orders",
                                                  {"接收发布请求工作单", "Take a work order in"}));
    list.push_back(command<app::GiveOpinion>("POST", all + "/{change}/opinions",
                                             {"变更评审意见", "Give an opinion on a change"}));
}

}  // namespace fangxing::http
