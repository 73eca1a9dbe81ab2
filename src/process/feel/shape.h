// Types as FEEL writes them (DMN 1.5 §10.3.2.9): what `instance of` asks and typeRef declares.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "process/feel/value.h"

namespace fangxing::feel {

struct Shape {
    enum class Kind {
        any,
        null,
        boolean,
        number,
        string,
        date,
        time,
        date_time,
        day_time,
        year_month,
        list,
        context,
        range,
        function,
        named,  // of an item definition; its text is in `name`
    };
    Kind kind = Kind::any;
    std::string name;
    std::vector<Shape> inner{};          // of list and range: the element; of context: the members
    std::vector<std::string> members{};  // of context, as many as `inner`
};

// "number", "date and time", "dateTime", "Any", …; named when it is no built-in type.
Shape shape_of_name(std::string_view name);

// A whole type with its arguments, e.g. "list<number>"; refuses as parse_expression does.
base::Result<Shape> parse_shape(std::string_view text);

// Whether `value instance of shape` holds (§10.3.2.9.5); null is only an instance of Null.
bool conforms(const Value& value, const Shape& shape);

// §10.3.2.9.4: a list of one is unwrapped where a scalar is declared, a scalar wrapped where a list
// is, a date becomes midnight UTC where a date and time is; what does not conform becomes null.
Value coerced(const Value& value, const Shape& shape);

}  // namespace fangxing::feel
