// Retention: rules, legal holds, what is due, and runs that erase.
#include "app/views/retention.h"

#include "app/commands/answer_retention_rule.h"
#include "app/commands/decline_retention_run.h"
#include "app/commands/lift_legal_hold.h"
#include "app/commands/place_legal_hold.h"
#include "app/commands/propose_retention_rule.h"
#include "app/commands/propose_retention_run.h"
#include "app/commands/sign_retention_run.h"
#include "app/views/legal_holds.h"
#include "app/views/retention_runs.h"
#include "http/routes.h"

namespace fangxing::http {

void add_retention_routes(std::vector<Route>& list) {
    const std::string rules = "/api/v1/retention/rules";
    const std::string runs = "/api/v1/retention/runs";
    const std::string holds = "/api/v1/legal-holds";
    list.push_back(view<app::RetentionRules>(rules, "listRetentionRules",
                                             {"留存规则", "How long each kind of thing is kept"}));
    list.push_back(command<app::ProposeRetentionRule>(
        "POST", rules, {"提出留存规则", "Propose how long a kind of thing is kept"}));
    list.push_back(command<app::AnswerRetentionRule>(
        "POST", rules + "/{rule}/answer",
        {"确认或否决留存规则", "Confirm or decline a rule that another proposed"}));
    list.push_back(view<app::RetentionDue>(
        "/api/v1/retention/due", "listRetentionDue",
        {"到期清单", "What the rules would erase now, and what keeps the rest"}));
    list.push_back(view<app::RetentionRuns>(runs, "listRetentionRuns",
                                            {"销毁记录", "Runs that erase, the newest first"}));
    list.push_back(command<app::ProposeRetentionRun>("POST", runs,
                                                     {"提出销毁", "Propose to erase what is due"}));
    list.push_back(view<app::OneRetentionRun>(runs + "/{run}", "readRetentionRun",
                                              {"一次销毁及其记录", "A run and its protocol"}));
    list.push_back(command<app::SignRetentionRun>(
        "POST", runs + "/{run}/sign", {"签署销毁", "Sign a run that another proposed"}));
    list.push_back(command<app::DeclineRetentionRun>(
        "POST", runs + "/{run}/decline", {"否决或撤回销毁", "Decline a run, or take it back"}));
    list.push_back(view<app::LegalHolds>(holds, "listLegalHolds", {"依法保全", "Legal holds"}));
    list.push_back(command<app::PlaceLegalHold>(
        "POST", holds, {"依法保全", "Put a release or a person under legal hold"}));
    list.push_back(command<app::LiftLegalHold>("POST", holds + "/{hold}/lift",
                                               {"解除保全", "Lift a legal hold"}));
    list.push_back(view<app::ReleaseHolds>("/api/v1/releases/{release}/legal-holds",
                                           "listReleaseHolds",
                                           {"发布的依法保全", "Legal holds of a release"}));
}

}  // namespace fangxing::http
