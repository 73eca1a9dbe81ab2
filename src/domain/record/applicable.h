// Which fields of a schema do not apply to a content (`x-when`), for who draws a form of it.
#pragma once

#include <string>
#include <vector>

#include "domain/record/schema.h"

namespace fangxing::record {

// Each as a way through the schema: "/mode", "/plan/host", "/steps/host" for the field of a row.
// What lies below one that does not apply is not named.
std::vector<std::string> not_applicable(const base::Json& schema, const Evaluate& evaluate);

}  // namespace fangxing::record
