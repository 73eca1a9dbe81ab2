// Releases: the list, one of them, its records, evidence and acts.
#include "app/views/releases.h"

#include "app/commands/cancel_release.h"
#include "app/commands/confirm_configuration.h"
#include "app/commands/create_release.h"
#include "app/commands/give_up_deployment.h"
#include "app/commands/hold_release.h"
#include "app/commands/reschedule_release.h"
#include "app/commands/resume_release.h"
#include "app/commands/save_record.h"
#include "app/commands/start_rollback.h"
#include "app/views/evidence.h"
#include "app/views/record.h"
#include "app/views/release.h"
#include "http/routes.h"

namespace fangxing::http {

void add_release_routes(std::vector<Route>& list) {
    list.push_back(
        view<app::Releases>("/api/v1/releases", "listReleases", {"发布列表", "List releases"}));
    list.push_back(
        command<app::CreateRelease>("POST", "/api/v1/releases", {"申请发布", "Request a release"}));
    list.push_back(view<app::OneRelease>("/api/v1/releases/{release}", "readRelease",
                                         {"一个发布", "One release"}));
    list.push_back(command<app::HoldRelease>("POST", "/api/v1/releases/{release}/hold",
                                             {"挂起发布", "Hold a release"}));
    list.push_back(command<app::ResumeRelease>("POST", "/api/v1/releases/{release}/resume",
                                               {"恢复发布", "Resume a release"}));
    list.push_back(command<app::CancelRelease>("POST", "/api/v1/releases/{release}/cancel",
                                               {"取消发布", "Cancel a release"}));
    list.push_back(command<app::RescheduleRelease>("POST", "/api/v1/releases/{release}/reschedule",
                                                   {"改期", "Reschedule a release"}));
    list.push_back(command<app::StartRollback>("POST", "/api/v1/releases/{release}/rollback",
                                               {"决定回退", "Decide rollback"}));
    list.push_back(command<app::GiveUpDeployment>("POST", "/api/v1/releases/{release}/give-up",
                                                  {"放弃部署", "Give up the deployment"}));
    list.push_back(command<app::ConfirmConfiguration>(
        "POST", "/api/v1/releases/{release}/items/{item}/confirm",
        {"确认配置项", "Confirm a configuration item"}));
    list.push_back(view<app::OneRecord>("/api/v1/releases/{release}/records/{kind}", "readRecord",
                                        {"一份单据", "One record"}));
    list.push_back(command<app::SaveRecord>("PUT", "/api/v1/releases/{release}/records/{kind}",
                                            {"保存单据", "Save a record"}));
    list.push_back(view<app::DiffRecord>("/api/v1/releases/{release}/records/{kind}/differences",
                                         "diffRecord",
                                         {"两版差异", "What changed between two revisions"}));
    list.push_back(view<app::Approvals>("/api/v1/releases/{release}/approvals", "listApprovals",
                                        {"签字与放行单", "Signatures and clearances"}));
    list.push_back(view<app::Timeline>("/api/v1/releases/{release}/timeline", "readTimeline",
                                       {"时间线", "Timeline"}));
    list.push_back(view<app::Diagram>("/api/v1/releases/{release}/diagram", "readDiagram",
                                      {"流程图与当前位置", "Diagram and live position"}));
}

}  // namespace fangxing::http
