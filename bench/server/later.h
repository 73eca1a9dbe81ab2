// A copied row whose plan lies later: planned times, due times of tasks, timers of the process.
#pragma once

#include <string_view>

#include "app/ports/store.h"

namespace fangxing::bench {

app::Row later(std::string_view table, app::Row row, base::Duration by);

}  // namespace fangxing::bench
