// Sites of a release, its hand-overs, and the formal versions that it earns.
#include "app/views/sites.h"

#include "app/commands/answer_referral.h"
#include "app/commands/correct_formal_version.h"
#include "app/commands/give_up_site.h"
#include "app/commands/report_site_fault.h"
#include "app/commands/solve_site_fault.h"
#include "app/views/handovers.h"
#include "app/views/system_versions.h"
#include "http/routes.h"

namespace fangxing::http {

void add_site_routes(std::vector<Route>& list) {
    const std::string release = "/api/v1/releases/{release}";
    const std::string one = "/api/v1/sites/{site}";
    list.push_back(view<app::ReleaseSites>(release + "/sites", "listReleaseSites",
                                           {"各站点进展", "Sites of a release"}));
    list.push_back(view<app::OneSite>(one, "readSite", {"站点详情", "One site"}));
    list.push_back(command<app::ReportSiteFault>("POST", one + "/faults",
                                                 {"报告站点故障", "Report a fault at a site"}));
    list.push_back(command<app::SolveSiteFault>("POST", one + "/faults/solved",
                                                {"故障已解决", "A fault at a site is solved"}));
    list.push_back(command<app::GiveUpSite>("POST", one + "/give-up",
                                            {"终止该站点上线", "End a site that never answers"}));
    list.push_back(view<app::ReleaseHandovers>(release + "/handovers", "listReleaseHandovers",
                                               {"移交记录", "Hand-overs of a release"}));
    list.push_back(view<app::HandedTo>("/api/v1/handovers", "listHandovers",
                                       {"各流程收到的移交", "What processes were handed"}));
    list.push_back(command<app::AnswerReferral>("POST", "/api/v1/handovers/{handover}/answer",
                                                {"答复移交", "Answer a hand-over"}));
    list.push_back(view<app::SystemVersions>("/api/v1/systems/{system}/versions",
                                             "listSystemVersions",
                                             {"版本历史", "Formal versions of a system"}));
    list.push_back(command<app::CorrectFormalVersion>(
        "POST", "/api/v1/formal-versions/{formal_version}/correct",
        {"更正正式版本号", "Correct a formal version"}));
}

}  // namespace fangxing::http
