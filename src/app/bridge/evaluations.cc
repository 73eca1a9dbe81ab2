#include "app/bridge/evaluations.h"

#include "app/bridge/figures.h"
#include "app/bridge/reports.h"

namespace fangxing::app {
namespace {

base::Result<void> announce_evaluation(Work& work, const improvement::EvaluationOpened& opened) {
    const auto name = name_of_pack(work, opened.pack);
    return tell_of_improvement(
        work, release_owners(work),
        {.id = "evaluation_opened",
         .subject = {"请评估流程：" + name.zh + " " + opened.period,
                     "Evaluate the process: " + name.en + " " + opened.period},
         .text = {"数字已填好，请分析与目标的差距并提出改进措施。",
                  "The figures are filled in; analyse the gaps and put measures forward."},
         .kind = notice::Kind::tasks});
}

}  // namespace

base::Result<void> open_evaluation(Work& work, const std::string& pack, const kpi::Period& period) {
    const auto text = kpi::to_text(period);
    if (!work.where<improvement::Evaluation>("bound", pack + " " + text, 0, 1).empty()) return {};
    auto lines = report_lines(work, period, pack);
    if (lines.empty()) {
        if (!arrangement_of(work, pack)) return {};
        lines = report_lines_of_none(work, period, pack);
    }
    const auto& zone = work.system().settings.zone;
    const auto times = improvement::evaluation_of(period, arranged_for(work, pack), zone);
    const auto span = kpi::span_of(period, zone);
    improvement::EvaluationOpened opened{.pack = pack,
                                         .period = text,
                                         .from = span.from,
                                         .to = span.to,
                                         .due = times.due_at,
                                         .lines = std::move(lines),
                                         .failures = failures_in(work, span, pack),
                                         .at = work.now()};
    improvement::Evaluation evaluation;
    evaluation.id = {work.fresh_id()};
    TRY(work.add(evaluation, {opened}));
    expect_turn(work, Turn::evaluation_due, base::Ref{evaluation.id.value}, opened.due);
    return announce_evaluation(work, opened);
}

base::Result<void> open_evaluations(Work& work, const kpi::Period& over) {
    const auto packs = packs_in_effect(work);
    for (const auto& pack : packs) {
        const auto period = improvement::ended_with(arranged_for(work, pack), over);
        if (period) TRY(open_evaluation(work, pack, *period));
    }
    return {};
}

std::vector<improvement::Improvement> improvements_of(Work& work, improvement::EvaluationId id) {
    return work.where<improvement::Improvement>("evaluation", id.value);
}

improvement::Chance chance_of(const improvement::Improvement& improvement) {
    const auto& of = improvement.proposed;
    return {improvement.id, of.number, of.title, of.source.indicator, improvement.measure};
}

}  // namespace fangxing::app
