#include "app/views/evaluations.h"

#include <algorithm>

#include "app/bridge/evaluations.h"
#include "app/bridge/reports.h"

namespace fangxing::app {
namespace {

constexpr int most_evaluations = 500;

}  // namespace

EvaluationLine evaluation_line(Work& work, const improvement::Evaluation& evaluation) {
    const auto& of = evaluation.opened;
    EvaluationLine out{.id = evaluation.id,
                       .pack = of.pack,
                       .pack_name = name_of_pack(work, of.pack),
                       .period = of.period,
                       .due = of.due,
                       .overdue = false,
                       .finished = evaluation.finished.has_value(),
                       .finished_at = {}};
    if (evaluation.finished) out.finished_at = evaluation.finished->at;
    out.overdue = of.due < out.finished_at.value_or(work.now());
    out.under_target = std::ranges::count_if(
        of.lines, [](const kpi::ReportLine& each) { return !each.met.value_or(true); });
    return out;
}

base::Result<base::JsonText> look(Work& work, const Evaluations& view) {
    EvaluationLines out;
    Columns columns;
    if (view.pack && !view.pack->empty()) columns = {{"pack", *view.pack}};
    const auto rows =
        work.store().newest(improvement::Evaluation::table, columns, 0, most_evaluations);
    for (const auto& row : rows) {
        const auto each = from_row<improvement::Evaluation>(row);
        if (view.finished && *view.finished != each.finished.has_value()) continue;
        out.items.push_back(evaluation_line(work, each));
    }
    return base::written(out);
}

base::Result<base::JsonText> look(Work& work, const OneEvaluation& view) {
    const auto evaluation = TRY(work.get<improvement::Evaluation>(view.evaluation));
    const auto& of = evaluation.opened;
    const auto improvements = improvements_of(work, evaluation.id);
    EvaluationView out;
    out.head = evaluation_line(work, evaluation);
    out.from = of.from;
    out.to = of.to;
    for (const auto& line : of.lines) {
        const bool is_measured = std::ranges::any_of(improvements, [&](const auto& each) {
            return !each.refused && each.measure.is_whole() &&
                   each.proposed.source.indicator == line.indicator.code;
        });
        out.lines.push_back({line.indicator.code, line, improvement::gap(line), is_measured});
    }
    for (const auto& each : of.failures) {
        out.failures.push_back({each, review_of(work, each.release)});
    }
    for (const auto& each : improvements) {
        out.improvements.push_back(improvement_line(work, each));
    }
    if (evaluation.finished) {
        out.opinion = evaluation.finished->opinion;
        out.chances = evaluation.finished->chances;
        out.finished_by = person_named(work, evaluation.finished->by);
    } else if (access::authorize(work.actor(), access::Permission::take_part)) {
        out.actions.emplace_back("propose_improvement");
        if (improvement::may_finish(work.actor())) out.actions.emplace_back("finish_evaluation");
    }
    return base::written(out);
}

}  // namespace fangxing::app
