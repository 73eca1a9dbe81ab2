// Evaluations of processes: opened when a period is over, with the figures as they stand then.
#pragma once

#include <string>
#include <vector>

#include "app/bridge/improving.h"
#include "domain/improvement/evaluation.h"

namespace fangxing::app {

// Nothing where it is there, or where nothing was counted and nobody arranged any.
base::Result<void> open_evaluation(Work& work, const std::string& pack, const kpi::Period& period);
// Of every process whose period ends with this one.
base::Result<void> open_evaluations(Work& work, const kpi::Period& over);
// Improvements that were proposed out of it, as its report lists them.
std::vector<improvement::Improvement> improvements_of(Work& work, improvement::EvaluationId id);
improvement::Chance chance_of(const improvement::Improvement& improvement);

}  // namespace fangxing::app
