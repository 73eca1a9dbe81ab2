// FEEL values to and from JSON: a plain form for people and other systems, and a lossless one.
#pragma once

#include "base/json.h"
#include "process/feel/value.h"

namespace fangxing::feel {

// Objects become contexts, arrays lists; texts stay texts, whatever they look like.
Value from_json(const base::Json& json);

// Dates, times, durations and ranges as text, functions as null, numbers to what JSON can hold.
base::Json to_json(const Value& value);

// What process variables are kept as. As the plain form, but {"@": "2026-01-01"} is what @"…" says,
// {"#": "0.1234567890123456789"} a number that a double cannot hold, {"..": ["[", 1, 5, ")"]} a
// range, and {"{}": {…}} a context of one entry with such a name. Functions become null.
base::Json store(const Value& value);
Value restore(const base::Json& json);

}  // namespace fangxing::feel
