// What comes next for me: not my turn yet, and foreseen from where each release stands.
#pragma once

#include <vector>

#include "app/views/my_tasks.h"

namespace fangxing::app {

// Lines without an id, the earliest planned first: of each open release that I may read the next
// step of its flow for a role of mine, my signature where it is asked in this round, and the manual
// steps of the plan that name me; these are `due` at their planned start.
std::vector<TaskLine> coming_tasks(Work& work);

}  // namespace fangxing::app
