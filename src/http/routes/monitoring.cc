// What is watched of a release, the limits that run, and what it hangs together with.
#include "app/views/monitoring.h"

#include "app/commands/acknowledge_overlap.h"
#include "app/commands/decide_rollback.h"
#include "app/commands/observe.h"
#include "app/commands/post_readings.h"
#include "app/views/clocks.h"
#include "app/views/control_points.h"
#include "app/views/release_relations.h"
#include "http/routes.h"

namespace fangxing::http {

void add_monitoring_routes(std::vector<Route>& list) {
    const std::string one = "/api/v1/releases/{release}";
    list.push_back(view<app::Monitoring>(one + "/monitoring", "readMonitoring",
                                         {"执行监控", "What is watched of a release"}));
    list.push_back(command<app::Observe>("POST", one + "/observations",
                                         {"登记监控所见", "Enter what was seen"}));
    list.push_back(command<app::PostSamples>("POST", one + "/samples",
                                             {"上报指标值", "Post measured values"}));
    list.push_back(command<app::PostLogLines>("POST", one + "/log-lines",
                                              {"上报日志", "Post lines of a log"}));
    list.push_back(command<app::DecideRollback>("POST", one + "/rollback-decision",
                                                {"回退决策", "Decide on a rollback"}));
    list.push_back(view<app::ReleaseClocks>(one + "/clocks", "listReleaseClocks",
                                            {"发布的时限", "Limits that run on a release"}));
    list.push_back(view<app::MyClocks>("/api/v1/my/clocks", "listMyClocks",
                                       {"与我有关的时限", "Limits that concern me"}));
    list.push_back(view<app::ControlPoints>(one + "/control-points", "listControlPoints",
                                            {"关键控制点", "Key control points of a release"}));
    list.push_back(view<app::ReleaseRelations>(
        one + "/relations", "readRelations", {"关联的变更与发布", "Related changes and releases"}));
    list.push_back(command<app::AcknowledgeOverlap>(
        "POST", one + "/overlaps/{other}/acknowledge",
        {"确认同时发布", "Acknowledge that two releases touch one item"}));
}

}  // namespace fangxing::http
