// What the command line prints of a refusal.
#pragma once

#include "base/result.h"

namespace fangxing::server {

// Code and every reason, on standard error.
void say_refusal(const base::Refusal& refusal);

}  // namespace fangxing::server
