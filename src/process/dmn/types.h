// Declared types: reading of item definitions and coercion of values to them (DMN 1.5 §7.3.2).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "process/dmn/definitions.h"
#include "process/dmn/reader.h"
#include "process/feel/run.h"

namespace fangxing::dmn {

// All item definitions of the file, by name; notes what is wrong with them.
std::map<std::string, ItemType> read_types(const Element& definitions, Reader& reader);

// As FEEL's `instance of` sees it: allowed values do not count.
feel::Shape shape_of(const ItemType& type);

// The value as the type wants it (FEEL's coercion, §10.3.2.9.4), or null when it does not conform
// or is not allowed.
feel::Value coerced(const feel::Value& value, const ItemType& type, const feel::Moment& moment,
                    feel::Budget& budget);

}  // namespace fangxing::dmn
