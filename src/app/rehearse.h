// A command that is tried and taken back.
#pragma once

#include "app/pipeline.h"

namespace fangxing::app {

// Runs a command and takes all that it wrote back: its answer is what it would have been. Refuses
// as the command, without a journal entry but where the caller may not ask at all.
base::Result<base::Json> rehearse_step(const System& system, const Request& request,
                                       const Step& step);

}  // namespace fangxing::app
