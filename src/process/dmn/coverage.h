// Looks for the classic faults of decision tables: rules that overlap, inputs that no rule takes.
#pragma once

#include <vector>

#include "process/dmn/definitions.h"

namespace fangxing::dmn {

// `decision.overlap` {rules, inputs} and `decision.gap` {inputs}, of the decision with that id;
// `inputs` shows one case, e.g. "A = 10, B = x".
//
// Tables whose cells only compare with constants are searched through completely: each column by
// one value for every constant, every space between two, and both outsides. Overlaps are faults of
// UNIQUE tables alone, gaps of those that give one row and
// have no default outputs. Other tables give nothing, and so do
// those with too many combinations. At most one fault for each pair of rules and ten gaps a table;
// a gap that does not depend on the later columns does not name them.
std::vector<base::Reason> find_faults(const Definitions& definitions);

}  // namespace fangxing::dmn
