// Releases, their records and what stands on record of them.
#include "app/views/releases.h"

#include "app/commands/appoint_person.h"
#include "app/commands/assign_work.h"
#include "app/commands/cancel_release.h"
#include "app/commands/classify_release.h"
#include "app/commands/comment_release.h"
#include "app/commands/complete_step.h"
#include "app/commands/confirm_configuration.h"
#include "app/commands/create_release.h"
#include "app/commands/give_up_deployment.h"
#include "app/commands/group_changes.h"
#include "app/commands/hold_release.h"
#include "app/commands/migrate_release.h"
#include "app/commands/perform_act.h"
#include "app/commands/preview_migration.h"
#include "app/commands/report_fault.h"
#include "app/commands/reschedule_release.h"
#include "app/commands/resume_release.h"
#include "app/commands/save_record.h"
#include "app/commands/start_deployment.h"
#include "app/commands/start_rollback.h"
#include "app/commands/unwatch_release.h"
#include "app/commands/watch_release.h"
#include "app/views/appointments.h"
#include "app/views/archive.h"
#include "app/views/board.h"
#include "app/views/deployment.h"
#include "app/views/evidence.h"
#include "app/views/record.h"
#include "app/views/release.h"
#include "app/views/release_notices.h"
#include "app/views/release_projects.h"
#include "app/views/release_versions.h"
#include "app/views/timeline.h"
#include "app/views/watched_releases.h"
#include "http/routes.h"

namespace fangxing::http {
namespace {

const std::string all_releases = "/api/v1/releases";
const std::string one_release = all_releases + "/{release}";

void add_acts(std::vector<Route>& list) {
    list.push_back(
        command<app::HoldRelease>("POST", one_release + "/hold", {"挂起发布", "Hold a release"}));
    list.push_back(command<app::ResumeRelease>("POST", one_release + "/resume",
                                               {"恢复发布", "Resume a release"}));
    list.push_back(command<app::CancelRelease>("POST", one_release + "/cancel",
                                               {"取消发布", "Cancel a release"}));
    list.push_back(command<app::RescheduleRelease>("POST", one_release + "/reschedule",
                                                   {"在窗口内改期", "Move the planned start"}));
    list.push_back(command<app::StartDeployment>("POST", one_release + "/start",
                                                 {"提前开始部署", "Begin the deployment now"}));
    list.push_back(command<app::StartRollback>("POST", one_release + "/rollback",
                                               {"决定回退", "Decide to roll back"}));
    list.push_back(command<app::GiveUpDeployment>("POST", one_release + "/give-up",
                                                  {"放弃部署", "Give a failed deployment up"}));
    list.push_back(command<app::PerformAct>("POST", one_release + "/acts/{own_act}",
                                            {"流程自定义动作", "An act of the pack's own"}));
    list.push_back(command<app::PreviewMigration>(
        "POST", one_release + "/migration/preview",
        {"预演版本迁移", "What moving to another version would meet"}));
    list.push_back(command<app::MigrateRelease>("POST", one_release + "/migration",
                                                {"迁移到另一版本", "Move to another version"}));
    list.push_back(view<app::ReleaseVersions>(one_release + "/versions", "listReleaseVersions",
                                              {"流程版本", "Versions of the pack"}));
    list.push_back(command<app::ConfirmConfiguration>(
        "POST", one_release + "/items/{item}/confirm",
        {"确认配置项", "Enter a configuration item as deployed"}));
}

void add_beside(std::vector<Route>& list) {
    list.push_back(command<app::CompleteStep>("POST", one_release + "/steps/{step}/complete",
                                              {"按步骤完成", "Complete a step by its name"}));
    list.push_back(
        command<app::ReportFault>("POST", one_release + "/faults", {"报告故障", "Report a fault"}));
    list.push_back(command<app::CommentRelease>("POST", one_release + "/comments",
                                                {"留言与进展", "Comment, or report progress"}));
    list.push_back(command<app::GroupChanges>("POST", one_release + "/changes",
                                              {"增减变更", "Combine changes in a release"}));
    list.push_back(command<app::AssignWork>("POST", one_release + "/work",
                                            {"分派工作", "Give somebody a piece of work"}));
    list.push_back(view<app::Appointments>(one_release + "/appointments", "listAppointments",
                                           {"派任", "Who answers for a release"}));
    list.push_back(command<app::AppointPerson>("POST", one_release + "/appointments",
                                               {"派任", "Name who answers for a release"}));
    list.push_back(command<app::ClassifyRelease>("POST", one_release + "/class",
                                                 {"确定发布类别", "Set the urgency class"}));
    list.push_back(view<app::ReleaseNotices>(one_release + "/notices", "listReleaseNotices",
                                             {"通知记录", "Notices of a release"}));
}

void add_records(std::vector<Route>& list) {
    const auto record = one_release + "/records/{kind}";
    list.push_back(
        view<app::OneRecord>(record, "readRecord", {"发布记录", "A record of a release"}));
    list.push_back(command<app::SaveRecord>("PUT", record, {"保存记录", "Save a record"}));
    list.push_back(view<app::DiffRecord>(record + "/differences", "compareRevisions",
                                         {"两个修订的差异", "What two revisions differ in"}));
}

}  // namespace

void add_release_routes(std::vector<Route>& list) {
    list.push_back(view<app::Releases>(all_releases, "listReleases",
                                       {"发布列表", "Releases, found and paged"}));
    list.push_back(view<app::ReleaseProjects>("/api/v1/release-projects", "listReleaseProjects",
                                              {"发布所属的项目", "Projects of releases"}));
    list.push_back(
        command<app::CreateRelease>("POST", all_releases, {"申请发布", "Request a release"}));
    list.push_back(view<app::OneRelease>(one_release, "readRelease", {"发布详情", "One release"}));
    list.push_back(view<app::WatchedReleases>("/api/v1/my/watched-releases", "listWatchedReleases",
                                              {"我关注的发布", "Releases that I watch"}));
    list.push_back(command<app::WatchRelease>("POST", one_release + "/watch",
                                              {"关注发布", "Watch a release"}));
    list.push_back(command<app::UnwatchRelease>("POST", one_release + "/unwatch",
                                                {"取消关注", "Watch a release no longer"}));
    add_acts(list);
    add_beside(list);
    add_records(list);
    list.push_back(view<app::Approvals>(one_release + "/approvals", "listApprovals",
                                        {"签署与放行单", "Signatures and clearances"}));
    list.push_back(view<app::Board>(one_release + "/board", "readBoard",
                                    {"会签看板", "The countersign board"}));
    list.push_back(view<app::Archive>(one_release + "/archive", "readArchive",
                                      {"归档清单", "What the archive holds"}));
    list.push_back(view<app::Timeline>(one_release + "/timeline", "readTimeline",
                                       {"发布时间线", "A release's part of the journal"}));
    list.push_back(view<app::Diagram>(one_release + "/diagram", "readDiagram",
                                      {"流程图与当前位置", "The diagram and where it stands"}));
    list.push_back(view<app::Deployments>(one_release + "/deployments", "listDeployments",
                                          {"部署尝试", "Attempts of a release"}));
}

}  // namespace fangxing::http
