// Tasks: mine, one of them, completing and signing.
#include "app/commands/complete_task.h"
#include "app/commands/move_test_clock.h"
#include "app/commands/sign_task.h"
#include "app/views/my_tasks.h"
#include "app/views/task.h"
#include "http/routes.h"

namespace fangxing::http {

void add_task_routes(std::vector<Route>& list) {
    list.push_back(view<app::MyTasks>("/api/v1/tasks", "listMyTasks", {"我的待办", "My tasks"}));
    list.push_back(
        view<app::OneTask>("/api/v1/tasks/{task}", "readTask", {"一项任务", "One task"}));
    list.push_back(command<app::CompleteTask>("POST", "/api/v1/tasks/{task}/complete",
                                              {"完成任务", "Complete a task"}));
    list.push_back(command<app::SignTask>("POST", "/api/v1/tasks/{task}/sign", {"签字", "Sign"}));
}

void add_clock_routes(std::vector<Route>& list) {
    list.push_back(command<app::MoveTestClock>("POST", "/api/v1/test-clock",
                                               {"移动测试时钟", "Move the test clock"}));
}

}  // namespace fangxing::http
