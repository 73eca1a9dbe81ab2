// A test that was left out in an emergency and is not made up for after all.
#pragma once

#include <string>
#include <vector>

#include "domain/release/release.h"
#include "domain/release/task.h"

namespace fangxing::release {

// Lets the open follow-up of a missing test go; who may is the act's rule (`waive`). Refuses 409
// `task.not_a_missing_test`, 409 `task.already_done`, 422 `reason.missing`.
base::Result<std::vector<Task::Event>> waive(const Task& task, const Release& release,
                                             const std::string& reason, base::Instant now);

}  // namespace fangxing::release
