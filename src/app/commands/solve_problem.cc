#include "app/commands/solve_problem.h"

#include "app/bridge/case.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const SolveProblem& command) {
    auto problem = TRY(work.get<knowledge::Problem>(command.problem));
    TRY(Case::open(work, {problem.recorded.release.value}));
    TRY(work.save(problem,
                  TRY(knowledge::solve(problem, {command.solution, work.actor().id, work.now()}))));
    return saved(problem);
}

}  // namespace fangxing::app
