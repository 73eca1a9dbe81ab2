// Improvement of processes: register, evaluations, reviews, summaries, and how it is arranged.
#include "app/commands/arrange_improvement.h"
#include "app/commands/carry_out_improvement.h"
#include "app/commands/decide_improvement.h"
#include "app/commands/finish_evaluation.h"
#include "app/commands/judge_fitness.h"
#include "app/commands/plan_review.h"
#include "app/commands/propose_improvement.h"
#include "app/commands/schedule_summary.h"
#include "app/views/evaluations.h"
#include "app/views/improvement_arrangement.h"
#include "app/views/improvements.h"
#include "app/views/my_duties.h"
#include "app/views/reviews.h"
#include "app/views/summaries.h"
#include "http/routes.h"

namespace fangxing::http {
namespace {

void add_register(std::vector<Route>& list) {
    const std::string all = "/api/v1/improvements";
    const std::string one = all + "/{improvement}";
    list.push_back(view<app::Improvements>(all, "listImprovements",
                                           {"改进登记册", "The register of improvements"}));
    list.push_back(
        command<app::ProposeImprovement>("POST", all, {"提出改进", "Propose an improvement"}));
    list.push_back(
        view<app::OneImprovement>(one, "readImprovement", {"改进详情", "One improvement"}));
    list.push_back(command<app::PutMeasure>(
        "PUT", one + "/measure", {"改进措施", "What is to be done, by whom, until when"}));
    list.push_back(command<app::ConfirmImprovement>("POST", one + "/confirm",
                                                    {"确认改进", "Confirm an improvement"}));
    list.push_back(command<app::RefuseImprovement>("POST", one + "/refuse",
                                                   {"不采纳改进", "Turn an improvement down"}));
    list.push_back(command<app::AssignImprovement>("POST", one + "/assign",
                                                   {"分派改进", "Assign it to a department"}));
    list.push_back(
        command<app::BeginImprovement>("POST", one + "/begin", {"开始落实", "Begin with it"}));
    list.push_back(command<app::ReportImprovement>("POST", one + "/report",
                                                   {"报告完成", "Report it as done"}));
    list.push_back(
        view<app::MyDuties>("/api/v1/my/duties", "listMyDuties",
                            {"我的改进事项", "What waits for me in the improvement of processes"}));
}

void add_reviews(std::vector<Route>& list) {
    const std::string all = "/api/v1/reviews";
    const std::string one = all + "/{review}";
    list.push_back(view<app::Reviews>(all, "listReviews",
                                      {"流程回顾与例会", "Reviews and meetings of owners"}));
    list.push_back(command<app::PlanReview>("POST", all, {"安排回顾", "Plan a review"}));
    list.push_back(view<app::OneReview>(one, "readReview", {"回顾详情", "One review"}));
    list.push_back(command<app::KeepReviewMinutes>("POST", one + "/minutes",
                                                   {"回顾纪要", "Keep its minutes"}));
    list.push_back(command<app::EndReviewSeries>("POST", one + "/end",
                                                 {"不再定期举行", "Nothing follows it"}));
}

}  // namespace

void add_improvement_routes(std::vector<Route>& list) {
    add_register(list);
    add_reviews(list);
    const std::string evaluations = "/api/v1/evaluations";
    list.push_back(view<app::Evaluations>(evaluations, "listEvaluations",
                                          {"流程评估", "Evaluations of processes"}));
    list.push_back(view<app::OneEvaluation>(evaluations + "/{evaluation}", "readEvaluation",
                                            {"评估详情", "One evaluation"}));
    list.push_back(command<app::FinishEvaluation>("POST", evaluations + "/{evaluation}/finish",
                                                  {"完成评估", "Finish an evaluation"}));
    const std::string summaries = "/api/v1/summaries";
    list.push_back(
        view<app::Summaries>(summaries, "listSummaries", {"管理层摘要", "Summaries for managers"}));
    list.push_back(command<app::ScheduleSummary>("POST", summaries,
                                                 {"安排摘要", "Have a summary sent to managers"}));
    list.push_back(command<app::EndorseSummary>("POST", summaries + "/{summary}/endorse",
                                                {"批示摘要", "Say what one thinks of it"}));
    const std::string arrangement = "/api/v1/packs/{pack}/improvement-arrangement";
    list.push_back(view<app::ImprovementArrangement>(
        arrangement, "readImprovementArrangement",
        {"改进安排", "How the improvement of a process is arranged"}));
    list.push_back(
        command<app::ArrangeImprovement>("PUT", arrangement, {"设定改进安排", "Arrange it"}));
    list.push_back(
        command<app::JudgeFitness>("POST", "/api/v1/packs/{pack}/fitness",
                                   {"评审流程适用性", "Judge whether a process still fits"}));
}

}  // namespace fangxing::http
