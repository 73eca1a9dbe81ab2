// A step's rules as they stand for one release: checks evaluated, inputs and deliverables looked
// up.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/bridge/case.h"
#include "domain/approval/checklist.h"

namespace fangxing::app {

std::vector<approval::Check> checks_of(Case& of, const StepRule& rule,
                                       const std::map<std::string, approval::Answer>& answers);
// Ids of mandatory deliverables that are not there (records not complete); those not applicable
// by rule are left out.
std::vector<std::string> missing_deliverables(
    Case& of, const StepRule& rule, const std::map<std::string, approval::Answer>& answers);
// Records that must be complete before the task can be completed, and are not.
std::vector<std::string> missing_inputs(Case& of, const StepRule& rule);

}  // namespace fangxing::app
