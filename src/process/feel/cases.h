// Runs conformance cases written one JSON object a line: expr, in, expect, type.
#pragma once

#include <string>
#include <string_view>

#include "base/json.h"
#include "base/result.h"
#include "process/feel/value.h"

namespace fangxing::feel {

struct CaseResult {
    std::string id;
    bool passed = false;
    bool is_must = true;  // by the case's `level`
    std::string text;     // what was wrong, or empty
};

// {"id", "expr", "type", "in": {name: typed value}, "expect": typed value, "level"}; with `test`
// instead of `expr`, unary tests of the input named `?`; an input that is only named among
// `in_types` is null. Refuses a line of another form with `case.malformed`.
base::Result<CaseResult> run_case(std::string_view line);

// {"number": "1"}, {"string": …}, {"boolean": …}, {"date": …}, {"time": …}, {"dateTime": …},
// {"duration": …}, {"list": […]}, {"context": {…}} or null.
Value typed_value(const base::Json& json);

// Whether a computed value is the expected one: numbers with eight places or more agree
// in eight.
bool is_as_expected(const Value& actual, const Value& expected);

}  // namespace fangxing::feel
