// A problem record is closed with its solution.
#pragma once

#include <string>

#include "app/accounts.h"
#include "domain/knowledge/problem.h"

namespace fangxing::app {

struct SolveProblem {
    static constexpr std::string_view act = "solve_problem";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    knowledge::ProblemId problem;
    std::string solution;
    static void describe(auto& field, auto& self) {
        field("problem", self.problem);
        field("solution", self.solution);
    }
};
// Refuses 404 `problem.not_found`, 409 `problem.solved_already`, 422 `problem.without_solution`.
base::Result<base::Json> carry_out(Work& work, const SolveProblem& command);

}  // namespace fangxing::app
