#include "app/commands/finish_evaluation.h"

#include "app/bridge/evaluations.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const FinishEvaluation& command) {
    auto evaluation = TRY(work.get<improvement::Evaluation>(command.evaluation));
    improvement::EvaluationFinished finished{
        .opinion = command.opinion, .chances = {}, .by = {}, .at = work.now()};
    const auto improvements = improvements_of(work, evaluation.id);
    for (const auto& each : improvements) {
        if (!each.refused) finished.chances.push_back(chance_of(each));
    }
    TRY(work.save(evaluation,
                  TRY(improvement::finish(evaluation, std::move(finished), work.actor()))));
    return saved(evaluation);
}

}  // namespace fangxing::app
