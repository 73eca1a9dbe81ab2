// Indicators and reports.
#include "app/views/indicators.h"

#include "app/commands/define_indicator.h"
#include "app/commands/make_report.h"
#include "app/views/recount.h"
#include "app/views/reports.h"
#include "app/views/under_way.h"
#include "http/routes.h"

namespace fangxing::http {

void add_indicator_routes(std::vector<Route>& list) {
    const std::string all = "/api/v1/indicators";
    list.push_back(
        view<app::Indicators>(all, "readIndicators", {"考核指标", "Indicators of a period"}));
    list.push_back(
        view<app::Recount>("/api/v1/indicator-recount", "recountIndicators",
                           {"按记录重新计数并核对", "Count anew from the records and compare"}));
    list.push_back(command<app::DefineIndicator>(
        "PUT", all + "/{code}", {"定义考核指标", "Define an indicator, or change it"}));
    list.push_back(command<app::RetireIndicator>("POST", all + "/{code}/retire",
                                                 {"停用考核指标", "Retire an indicator"}));
    list.push_back(view<app::UnderWay>("/api/v1/under-way", "readUnderWay",
                                       {"在途发布看板", "The board of what is under way"}));
    const std::string reports = "/api/v1/reports";
    list.push_back(view<app::Reports>(reports, "listReports",
                                      {"发布流程分析报表", "Analysis reports that were made"}));
    list.push_back(
        command<app::MakeReport>("POST", reports, {"生成分析报表", "Make the report of a period"}));
    list.push_back(view<app::ReportView>(reports + "/{period}", "readReport",
                                         {"分析报表详情", "One analysis report"}));
}

}  // namespace fangxing::http
