// What a completed task hands to the flow: the variable `outcome`.
#pragma once

#include <string>

#include "domain/release/task.h"
#include "process/feel/value.h"

namespace fangxing::app {

// {verdict, to, step, by, at, kept}
feel::Value outcome_of(const release::TaskDone& done, const std::string& step);

}  // namespace fangxing::app
