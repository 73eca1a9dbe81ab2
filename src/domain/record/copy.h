// What of an earlier release's papers may be the first content of a new one's.
#pragma once

#include <string>
#include <vector>

#include "domain/record/schema.h"

namespace fangxing::record {

// Fields bound to facts that belong to one release alone: its dates, packages, changes and
// versions, and what its tests and work came to. They are written anew.
std::vector<std::string> not_copied(const Schema& schema);

// The first content with what the earlier record held, but for those fields; what is there already
// stays.
base::Json copied(const Schema& schema, base::Json first, const base::Json& earlier);

}  // namespace fangxing::record
