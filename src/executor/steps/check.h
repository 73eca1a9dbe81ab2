// A step that looks whether an address answers as it should, until it does or its time is over.
#pragma once

#include <stop_token>

#include "executor/deployment/child.h"
#include "executor/deployment/journal.h"

namespace fangxing::executor {

// Done as soon as one GET answers 200 and holds the expected text; failed with `not_healthy`. No
// redirects, no proxies, HTTP and HTTPS only.
StepResult run_check_step(const deployment::PlanStep& step, const TakeOutput& take,
                          const std::stop_token& stop);

}  // namespace fangxing::executor
