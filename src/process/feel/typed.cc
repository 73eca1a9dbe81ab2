#include "process/feel/typed.h"

#include "process/feel/read.h"

namespace fangxing::feel {

namespace {

template <class T>
Value value_of(const std::optional<T>& parsed) {
    return parsed ? Value(*parsed) : Value();
}

}  // namespace

Value typed_text(std::string_view type, std::string_view text) {
    if (type == "string") return text;
    if (type == "boolean") {
        const bool is_true = text == "true" || text == "1";
        return is_true || text == "false" || text == "0" ? Value(is_true) : Value();
    }
    if (type == "number" || type == "decimal" || type == "double" || type == "float" ||
        type == "integer" || type == "int" || type == "long") {
        return value_of(Number::parse(text));
    }
    if (type == "date") return value_of(parse_date(text));
    if (type == "time") return value_of(parse_time(text));
    if (type == "dateTime") return value_of(parse_date_time(text));
    if (type == "duration" || type == "dayTimeDuration" || type == "yearMonthDuration") {
        return read_duration(text);
    }
    return {};
}

}  // namespace fangxing::feel
