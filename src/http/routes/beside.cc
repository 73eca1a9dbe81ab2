// What stands beside releases: their trace, knowledge, problems, teams, appraisals, reservations.
#include "app/commands/appraise_person.h"
#include "app/commands/finish_team_task.h"
#include "app/commands/form_team.h"
#include "app/commands/give_resource_back.h"
#include "app/commands/join_team.h"
#include "app/commands/leave_team.h"
#include "app/commands/mark_skills.h"
#include "app/commands/note_in_team.h"
#include "app/commands/refuse_request.h"
#include "app/commands/reserve_resource.h"
#include "app/commands/set_team_task.h"
#include "app/commands/solve_problem.h"
#include "app/commands/write_knowledge.h"
#include "app/views/appraisals.h"
#include "app/views/knowledge.h"
#include "app/views/reservations.h"
#include "app/views/skills.h"
#include "app/views/team.h"
#include "app/views/trace.h"
#include "http/routes.h"

namespace fangxing::http {
namespace {

const std::string release_beside = "/api/v1/releases/{release}";

void add_team(std::vector<Route>& list) {
    const auto team = release_beside + "/team";
    list.push_back(view<app::ReleaseTeam>(team, "readTeam", {"发布小组", "The team of a release"}));
    list.push_back(
        command<app::FormTeam>("POST", team, {"组建发布小组", "Make the team of a release"}));
    list.push_back(command<app::JoinTeam>("POST", team + "/members",
                                          {"加入发布小组", "Take a person into the team"}));
    list.push_back(command<app::LeaveTeam>("POST", team + "/members/leave",
                                           {"移出发布小组", "Take a person out of the team"}));
    list.push_back(
        command<app::NoteInTeam>("POST", team + "/notes", {"小组留言", "A word of the team"}));
    list.push_back(
        command<app::SetTeamTask>("POST", team + "/tasks", {"小组任务", "Work of the team"}));
    list.push_back(command<app::FinishTeamTask>("POST", team + "/tasks/{no}/done",
                                                {"小组任务完成", "Work of the team is done"}));
}

void add_people_of(std::vector<Route>& list) {
    const auto reservations = release_beside + "/reservations";
    list.push_back(view<app::ReleaseReservations>(reservations, "listReservations",
                                                  {"资源预约", "Reservations of a release"}));
    list.push_back(command<app::ReserveResource>(
        "POST", reservations, {"预约人员或设备", "Reserve a person or a machine"}));
    list.push_back(command<app::GiveResourceBack>("POST",
                                                  "/api/v1/reservations/{reservation}/give-back",
                                                  {"释放预约", "Give a reservation back"}));
    const auto appraisals = release_beside + "/appraisals";
    list.push_back(view<app::ReleaseAppraisals>(appraisals, "listAppraisals",
                                                {"考评", "Appraisals on a release"}));
    list.push_back(command<app::AppraisePerson>("POST", appraisals,
                                                {"考评参与人员", "Appraise who took part"}));
    list.push_back(view<app::PersonSkills>("/api/v1/people/{person}/skills", "listSkills",
                                           {"人员技能", "Skills of a person"}));
    list.push_back(command<app::MarkSkills>("PUT", "/api/v1/people/{person}/skills",
                                            {"标记人员技能", "Mark the skills of a person"}));
    list.push_back(view<app::PersonReleases>("/api/v1/people/{person}/releases",
                                             "listPersonReleases",
                                             {"人员参与的发布", "Releases a person had part in"}));
}

}  // namespace

void add_beside_routes(std::vector<Route>& list) {
    const std::string knowledge = "/api/v1/knowledge";
    const std::string problems = "/api/v1/problems";
    list.push_back(view<app::ReleaseTrace>(release_beside + "/trace", "readTrace",
                                           {"追溯", "All that stands behind a release"}));
    list.push_back(command<app::RefuseRequest>("POST", release_beside + "/refuse",
                                               {"拒绝发布请求", "Refuse a request"}));
    list.push_back(
        view<app::KnowledgeEntries>(knowledge, "listKnowledge", {"知识库", "The knowledge base"}));
    list.push_back(view<app::OneKnowledge>(knowledge + "/{entry}", "readKnowledge",
                                           {"知识条目", "One knowledge entry"}));
    list.push_back(command<app::WriteKnowledge>("POST", release_beside + "/knowledge",
                                                {"写入知识库", "Write what was learned"}));
    list.push_back(view<app::Problems>(problems, "listProblems", {"问题记录", "Problem records"}));
    list.push_back(view<app::OneProblem>(problems + "/{problem}", "readProblem",
                                         {"问题详情", "One problem record"}));
    list.push_back(command<app::SolveProblem>("POST", problems + "/{problem}/solve",
                                              {"关闭问题", "Solve a problem"}));
    add_team(list);
    add_people_of(list);
}

}  // namespace fangxing::http
