// A record as it is printed: its fields in the order of the schema, lists of entries as tables.
#pragma once

#include <string>
#include <vector>

#include "app/print/sayer.h"

namespace fangxing::app {

// The facts of one table-less part, and a part for each list of entries.
std::vector<SheetPart> record_parts(Sayer& say, const base::Json& schema,
                                    const base::Json& content);

// The content as it stands, its texts in words: choices by their labels, things by their names.
// Times and what is no text stay as they are.
base::Json said_content(Sayer& say, const base::Json& schema, const base::Json& content);

}  // namespace fangxing::app
