// Manual steps of a deployment whose turn it is and that are mine, as lines of my tasks.
#pragma once

#include <string_view>
#include <vector>

#include "app/views/my_tasks.h"

namespace fangxing::app {

inline constexpr std::string_view manual_step = "manual_step";  // the line's step; it has no id

// Those that name me, and those that name nobody where I may confirm them; none that waits for its
// window, a hold or a clearance.
std::vector<TaskLine> my_manual_steps(Work& work);

}  // namespace fangxing::app
