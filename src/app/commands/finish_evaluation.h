// The release owner finishes the evaluation of a period: with it the release-management report is
// formed, and stands.
#pragma once

#include <string>

#include "app/accounts.h"
#include "domain/improvement/evaluation.h"

namespace fangxing::app {

struct FinishEvaluation {
    static constexpr std::string_view act = "finish_evaluation";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    improvement::EvaluationId evaluation;
    std::string opinion;
    static void describe(auto& field, auto& self) {
        field("evaluation", self.evaluation);
        field("opinion", self.opinion);
    }
};
// Refuses 404 `evaluation.not_found` and as `improvement::finish`.
base::Result<base::Json> carry_out(Work& work, const FinishEvaluation& command);

}  // namespace fangxing::app
