// What unary tests compare their input with, when that is nothing but constants.
#pragma once

#include <optional>

#include "process/feel/feel.h"

namespace fangxing::feel {

// The constants of a cell such as `"a","b"`, `not(< 5)`, `[1..5]` or `-`, ends of ranges included;
// nothing when it is a condition or reads a name.
std::optional<List> constants_of(const Expression& unary_tests);

}  // namespace fangxing::feel
