#include "app/commands/keep_improving.h"

#include "app/bridge/evaluations.h"
#include "app/bridge/figures.h"
#include "app/bridge/reviews.h"
#include "app/bridge/summaries.h"
#include "app/bridge/year_plans.h"
#include "app/pack/versions.h"

namespace fangxing::app {
namespace {

base::Result<void> close_month(Work& work, const std::string& pack) {
    if (arranged_for(work, pack).evaluation != kpi::PeriodKind::month) return {};
    TRY(open_evaluation(work, pack, current_period(work, kpi::PeriodKind::month).moved(-1)));
    expect_month(work, pack);
    return {};
}

base::Result<void> remind_of_improvement(Work& work, base::Ref id) {
    const auto improvement = work.find<improvement::Improvement>({id.value});
    if (!improvement || !improvement->is_overdue(work.now())) return {};
    auto to = doers_of(work, *improvement);
    const auto parties = parties_of(work, improvement->proposed.pack);
    if (parties) to.merge(process_owners(work, *parties));
    const auto& of = improvement->proposed;
    return tell_of_improvement(work, to,
                               {.id = "improvement_overdue",
                                .subject = {"改进已逾期：" + of.number + " " + of.title,
                                            "Improvement overdue: " + of.number + " " + of.title},
                                .text = {improvement->measure.text, improvement->measure.text},
                                .kind = notice::Kind::timers});
}

base::Result<void> remind_of_evaluation(Work& work, base::Ref id) {
    const auto evaluation = work.find<improvement::Evaluation>({id.value});
    if (!evaluation || evaluation->finished) return {};
    const auto name = name_of_pack(work, evaluation->opened.pack);
    const auto& period = evaluation->opened.period;
    return tell_of_improvement(work, release_owners(work),
                               {.id = "evaluation_overdue",
                                .subject = {"流程评估已逾期：" + name.zh + " " + period,
                                            "Evaluation overdue: " + name.en + " " + period},
                                .text = {"请对照目标分析差距，填写改进措施后完成评估。",
                                         "Compare with the targets, enter measures, finish it."},
                                .kind = notice::Kind::timers});
}

base::Result<void> ask_for_fitness(Work& work, const std::string& pack) {
    const auto versions = versions_of(work, pack);
    const auto times = fitness_of(work, pack, versions);
    if (work.now() < times.arises_at) {
        expect_fitness(work, pack);
        return {};
    }
    const auto parties = parties_of(work, pack);
    if (!parties) return {};
    const auto name = name_of_pack(work, pack);
    return tell_of_improvement(work, process_owners(work, *parties),
                               {.id = "fitness_due",
                                .subject = {"请评审流程的适用性：" + name.zh,
                                            "Judge whether the process fits: " + name.en},
                                .text = {"请给出结论和理由。", "Give a verdict and reasons."},
                                .kind = notice::Kind::tasks});
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const KeepImproving& command) {
    switch (command.turn) {
        case Turn::month: TRY(close_month(work, command.pack)); break;
        case Turn::evaluation_due: TRY(remind_of_evaluation(work, command.id)); break;
        case Turn::improvement_due: TRY(remind_of_improvement(work, command.id)); break;
        case Turn::review: TRY(follow_review(work, {command.id.value})); break;
        case Turn::fitness: TRY(ask_for_fitness(work, command.pack)); break;
        case Turn::year_plan: TRY(ask_for_year_plan(work, command.pack)); break;
        case Turn::summary: TRY(deliver_summary(work, {command.id.value})); break;
    }
    return base::Json(base::Json::Object{});
}

}  // namespace fangxing::app
