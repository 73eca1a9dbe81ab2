// Tasks: what waits for whom, and doing it.
#include "app/commands/announce_absence.h"
#include "app/commands/complete_task.h"
#include "app/commands/delegate_task.h"
#include "app/commands/end_absence.h"
#include "app/commands/reassign_task.h"
#include "app/commands/sign_task.h"
#include "app/commands/waive_task.h"
#include "app/views/my_absences.h"
#include "app/views/my_tasks.h"
#include "app/views/task.h"
#include "http/routes.h"

namespace fangxing::http {

void add_task_routes(std::vector<Route>& list) {
    const std::string one = "/api/v1/tasks/{task}";
    list.push_back(view<app::MyTasks>("/api/v1/tasks", "listMyTasks", {"我的待办", "One's tasks"}));
    list.push_back(view<app::OneTask>(one, "readTask", {"任务详情", "One task"}));
    list.push_back(command<app::DelegateTask>("POST", one + "/delegate",
                                              {"委托任务", "Let another act for one"}));
    list.push_back(command<app::ReassignTask>("POST", one + "/reassign",
                                              {"改派任务", "Give a task to another"}));
    list.push_back(
        command<app::CompleteTask>("POST", one + "/complete", {"完成任务", "Complete a task"}));
    list.push_back(command<app::WaiveTask>("POST", one + "/waive",
                                           {"豁免补测任务", "Waive the follow-up of a test"}));
    const std::string absences = "/api/v1/my/absences";
    list.push_back(view<app::MyAbsences>(
        absences, "listMyAbsences", {"我的休假与代理", "When I am away, and who acts for me"}));
    list.push_back(command<app::AnnounceAbsence>("POST", absences,
                                                 {"登记休假与代理人", "Say when one is away"}));
    list.push_back(
        command<app::EndAbsence>("POST", absences + "/{absence}/end", {"结束休假", "Be back"}));
    list.push_back(command<app::SignTask>("POST", one + "/sign", {"签署", "Sign as a seat"}));
}

}  // namespace fangxing::http
