// Attempts of deployment, their steps and what these said.
#include "app/commands/confirm_manual_step.h"
#include "app/commands/continue_deployment.h"
#include "app/commands/pause_deployment.h"
#include "app/commands/record_distribution.h"
#include "app/commands/retry_step.h"
#include "app/views/deployment.h"
#include "http/routes.h"

namespace fangxing::http {

void add_deployment_routes(std::vector<Route>& list) {
    const std::string one = "/api/v1/deployments/{deployment}";
    list.push_back(view<app::OneDeployment>(one, "readDeployment", {"部署详情", "One attempt"}));
    const std::string distributions = "/api/v1/releases/{release}/distributions";
    list.push_back(view<app::ReleaseDistributions>(distributions, "listDistributions",
                                                   {"分发记录", "Where packages went"}));
    list.push_back(command<app::RecordDistribution>("POST", distributions,
                                                    {"登记分发", "Record a distribution"}));
    list.push_back(view<app::StepLog>(one + "/log", "readStepLog",
                                      {"步骤输出", "What a step said, from a byte on"}));
    list.push_back(
        command<app::PauseDeployment>("POST", one + "/pause", {"暂停部署", "Stop forward steps"}));
    list.push_back(command<app::ContinueDeployment>("POST", one + "/continue",
                                                    {"继续部署", "Go on after a pause"}));
    list.push_back(command<app::RetryStep>("POST", one + "/retry",
                                           {"重试步骤", "Carry a failed step out again"}));
    list.push_back(command<app::ConfirmManualStep>("POST", one + "/confirm",
                                                   {"确认人工步骤", "Confirm a manual step"}));
}

}  // namespace fangxing::http
