#include "domain/knowledge/problem.h"

#include "domain/release/demands.h"

namespace fangxing::knowledge {

void apply(Problem& problem, const Problem::Event& event) {
    if (const auto* recorded = std::get_if<ProblemRecorded>(&event)) problem.recorded = *recorded;
    if (const auto* revised = std::get_if<ProblemRevised>(&event)) {
        problem.recorded.cause = revised->cause;
        problem.recorded.course = revised->course;
    }
    if (const auto* solved = std::get_if<ProblemSolved>(&event)) problem.solved = *solved;
}

std::vector<Problem::Event> revise(const Problem& problem, const std::string& cause,
                                   const std::string& course) {
    if (problem.recorded.cause == cause && problem.recorded.course == course) return {};
    return {ProblemRevised{cause, course}};
}

base::Result<std::vector<Problem::Event>> solve(const Problem& problem, ProblemSolved solved) {
    if (problem.solved) return base::refuse(base::Kind::conflict, "problem.solved_already");
    if (release::is_blank(solved.solution)) {
        return base::refuse(base::Kind::invalid, "problem.without_solution", {},
                            {{"problem.without_solution", "/solution", {}}});
    }
    return std::vector<Problem::Event>{std::move(solved)};
}

}  // namespace fangxing::knowledge
