// Looks for the classic faults of decision tables: rules that overlap, inputs that no rule takes.
#pragma once

#include <string>
#include <vector>

#include "process/dmn/dmn.h"

namespace fangxing::dmn {

struct TableFault {
    enum class Kind { overlap, gap };
    Kind kind = Kind::gap;
    std::string decision;                                     // id
    std::vector<std::string> rules;                           // ids, of an overlap
    std::vector<std::pair<std::string, std::string>> inputs;  // column and a value that shows it
};

// Tables whose cells only compare with constants are searched through completely: each column by
// one value for every constant, every space between two, and both outsides. Overlaps are faults of
// UNIQUE tables alone, gaps of tables without default outputs. Other tables give nothing, and so do
// those with too many combinations. At most one fault for each pair of rules and ten gaps a table;
// a gap that does not depend on the later columns does not name them.
std::vector<TableFault> find_faults(const Model& model);

}  // namespace fangxing::dmn
