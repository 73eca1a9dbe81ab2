// A record as it is printed: its fields in the order of the schema, lists of entries as tables.
#pragma once

#include <string>
#include <vector>

#include "app/print/sayer.h"

namespace fangxing::app {

// The facts of one table-less part, and a part for each list of entries.
std::vector<SheetPart> record_parts(Sayer& say, const base::Json& schema,
                                    const base::Json& content);

}  // namespace fangxing::app
