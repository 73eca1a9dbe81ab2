// FEEL's comparisons: three-valued, null where the operands are not comparable (DMN 1.5
// §10.3.2.7-8).
#pragma once

#include <optional>

#include "process/feel/node.h"
#include "process/feel/value.h"

namespace fangxing::feel {

// Table 53: null equals only null; values of different types are not comparable.
std::optional<bool> equal(const Value& a, const Value& b);
// Table 54: numbers, strings, dates, times, durations of one kind.
std::optional<bool> less(const Value& a, const Value& b);
std::optional<bool> compare(Relation relation, const Value& a, const Value& b);

// Whether the point lies in the range; null when it cannot be compared with its ends.
std::optional<bool> contains(const Range& range, const Value& point);
// Ends of one type that has an order, and in that order; an end may be null.
bool is_well_formed(const Range& range);
// `value in tested` (Table 55): range, list, or equality.
std::optional<bool> is_in(const Value& value, const Value& tested);

// Table 41 (conjunction) and Table 42 (disjunction); a non-boolean counts as null.
Value logical_and(const Value& a, const Value& b);
Value logical_or(const Value& a, const Value& b);
inline Value to_value(std::optional<bool> truth) {
    return truth ? Value(*truth) : Value();
}

}  // namespace fangxing::feel
