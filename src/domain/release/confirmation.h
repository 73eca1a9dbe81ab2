// Several may have to confirm a release (确认部署结果); whose word it is that confirms it.
#pragma once

#include <vector>

#include "domain/release/release.h"
#include "domain/release/task.h"

namespace fangxing::release {

// Success is the last one's word: of the other tasks that confirm this release none is open, and
// the newest answer of each step since the deployment is a yes.
bool is_last_confirmation(const Release& release, const std::vector<Task>& others);

}  // namespace fangxing::release
