// Parsing with more than names: the types that `instance of` and parameters may mention.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "process/feel/feel.h"
#include "process/feel/shape.h"

namespace fangxing::feel {

struct Known {
    std::vector<std::string> names;  // as of parse_expression
    std::map<std::string, Shape, std::less<>> shapes;
};

base::Result<Expression> parse_expression(std::string_view text, const Known& known);
base::Result<Expression> parse_unary_tests(std::string_view text, const Known& known);

}  // namespace fangxing::feel
