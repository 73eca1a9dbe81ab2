// + - * / ** and unary minus over all types that have them (DMN 1.5 §10.3.2.4, Tables 56-60).
#pragma once

#include "process/feel/value.h"

namespace fangxing::feel {

// Null when the operands do not fit the operation ('^' is **) or the result is out of range.
Value calculate(char operation, const Value& left, const Value& right);
Value negate(const Value& operand);

}  // namespace fangxing::feel
