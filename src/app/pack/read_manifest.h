// The parts of pack.toml that have a file of their own.
#pragma once

#include "app/pack/table.h"

namespace fangxing::app {

// [calendar], [window.x], [freeze.x], [meeting.x].
void read_calendar(PackDraft& draft, Table& table);

}  // namespace fangxing::app
