// What a unit writes of a row, laid over what it read.
#pragma once

#include <string_view>

#include "app/ports/store.h"

namespace fangxing::store {

// Of a row as it is written, which names its columns.
bool has(const app::Row& row, std::string_view column, const app::Cell& value);
bool agrees(const app::Row& row, const app::Columns& wanted);
// A row that is still to be inserted becomes what an update by `row` would make of it.
void write_over(app::Row& made, const app::Row& row);

}  // namespace fangxing::store
