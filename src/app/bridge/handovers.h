// Hand-overs of a release to other processes, and what its flow hears of their answers.
#pragma once

#include "app/bridge/case.h"
#include "domain/release/handover.h"

namespace fangxing::app {

// Job `fangxing:handover`: `to`, `about` and `text` as header or input. In a site's process the
// matter is the site's.
base::Result<void> hand_over(Case& of, const WaitingJob& job);

}  // namespace fangxing::app
