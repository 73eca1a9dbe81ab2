// What pack.toml says of indicators (考核指标): targets of the standard ones, and its own.
#pragma once

#include "app/pack/draft.h"
#include "app/pack/table.h"

namespace fangxing::app {

// [[indicator]] with `id`, `name`, `formula`, `unit`, `period`, and `target`: a number (at least)
// or {at_least, at_most}.
void read_indicators(PackDraft& draft, Table& table);

}  // namespace fangxing::app
