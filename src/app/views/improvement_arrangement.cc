#include "app/views/improvement_arrangement.h"

#include <algorithm>

#include "app/bridge/completeness.h"
#include "app/bridge/improving.h"

namespace fangxing::app {
namespace {

std::vector<FitnessLine> judgements(Work& work, const std::vector<pack::Version>& versions) {
    std::vector<FitnessLine> out;
    for (const auto& version : versions) {
        for (const auto& each : version.fitness) {
            out.push_back({{version.id.value},
                           version.number,
                           each.verdict,
                           each.reasons,
                           person_named(work, each.by),
                           each.at});
        }
    }
    std::ranges::sort(out, std::greater{}, &FitnessLine::at);
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const ImprovementArrangement& view) {
    const auto in_effect = TRY(pack_in_effect(work, view.pack));
    const auto there = arrangement_of(work, view.pack);
    const auto arranged = arranged_for(work, view.pack);
    const auto versions = versions_of(work, view.pack);
    const auto next =
        improvement::next_evaluation(arranged, work.system().settings.zone, work.now());
    const auto fitness = fitness_of(work, view.pack, versions);
    ArrangementView out;
    out.pack = view.pack;
    out.version = there ? there->version : 0;
    out.evaluation = arranged.evaluation;
    out.evaluation_days = arranged.evaluation_days;
    out.fitness_months = arranged.fitness_months;
    out.in_charge = units_named(work, arranged.in_charge);
    out.carries_out = units_named(work, arranged.carries_out);
    out.next_period = kpi::to_text(next.period);
    out.next_evaluation_at = next.arises_at;
    out.next_evaluation_due = next.due_at;
    out.fitness_at = fitness.arises_at;
    out.fitness_due = fitness.due_at;
    out.fitness_open = fitness.arises_at <= work.now();
    out.fitness = judgements(work, versions);
    out.lacking = improvement::lacking(elements_of(*in_effect));
    out.required = static_cast<std::int64_t>(improvement::required_elements);
    const auto parties = TRY(parties_of(work, view.pack));
    if (improvement::must_own_process(work.actor(), parties)) {
        out.actions = {"arrange_improvement", "judge_fitness"};
    }
    return base::written(out);
}

}  // namespace fangxing::app
