// Which outgoing flows a token takes.
#pragma once

#include <expected>
#include <vector>

#include "process/engine/run.h"

namespace fangxing::engine {

// Exclusive: the first flow, in document order, whose condition is true; else the default.
std::expected<Index, Trouble> choose_one(const Run& run, Key at, const Element& element);
// Inclusive, also out of activities: all unconditional ones and those that are true; the default
// when there is none. No outgoing flow at all is no trouble: the token ends.
std::expected<std::vector<Index>, Trouble> choose_many(const Run& run, Key at,
                                                       const Element& element);

}  // namespace fangxing::engine
