// Training sessions of a release.
#include "app/views/trainings.h"

#include "app/commands/give_feedback.h"
#include "app/commands/plan_training.h"
#include "app/commands/take_attendance.h"
#include "http/routes.h"

namespace fangxing::http {

void add_training_routes(std::vector<Route>& list) {
    const std::string all = "/api/v1/releases/{release}/trainings";
    const std::string one = all + "/{training}";
    list.push_back(
        view<app::Trainings>(all, "listTrainings", {"培训", "Training sessions of a release"}));
    list.push_back(
        command<app::PlanTraining>("POST", all, {"计划培训", "Plan a training session"}));
    list.push_back(
        command<app::TakeAttendance>("POST", one + "/attendance", {"登记出勤", "Take attendance"}));
    list.push_back(command<app::GiveFeedback>("POST", one + "/feedback",
                                              {"培训反馈", "Say what one thinks of it"}));
}

}  // namespace fangxing::http
