// Incidents: tokens that stand still, and what people do about them; decisions of releases.
#include "app/views/incidents.h"

#include "app/commands/move_token.h"
#include "app/commands/retry_incident.h"
#include "app/commands/withdraw_token.h"
#include "app/views/decisions.h"
#include "http/routes.h"

namespace fangxing::http {

void add_incident_routes(std::vector<Route>& list) {
    const std::string all = "/api/v1/incidents";
    const std::string one = all + "/{incident}";
    const std::string release = "/api/v1/releases/{release}";
    list.push_back(view<app::Incidents>(all, "listIncidents", {"异常列表", "Open incidents"}));
    list.push_back(view<app::ReleaseIncidents>(release + "/incidents", "listReleaseIncidents",
                                               {"发布的异常", "Incidents of a release"}));
    list.push_back(command<app::RetryIncident>("POST", one + "/retry",
                                               {"补数据重试", "Mend the data and try again"}));
    list.push_back(command<app::MoveToken>("POST", one + "/move",
                                           {"移到另一节点", "Move the token elsewhere"}));
    list.push_back(command<app::WithdrawToken>("POST", one + "/withdraw",
                                               {"撤走令牌", "Take the token away"}));
    list.push_back(view<app::Decisions>(release + "/decisions", "listDecisions",
                                        {"决策记录", "Decisions of a release"}));
}

}  // namespace fangxing::http
