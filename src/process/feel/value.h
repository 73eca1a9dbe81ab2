// A FEEL value (DMN 1.5 §10.3.2): immutable and cheap to copy, compound values are shared.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "process/feel/number.h"
#include "process/feel/temporal.h"

namespace fangxing::feel {

class Value;
class Context;
struct Range;
struct Function;
using List = std::vector<Value>;

enum class Type {
    null,
    boolean,
    number,
    string,
    date,
    time,
    date_time,
    day_time,    // days and time duration
    year_month,  // years and months duration
    list,
    context,
    range,
    function,
};

// How deep values are nested and how many there are in all, shared ones counted each time; kept so
// that nothing grows beyond what a walk over it can bear.
struct Extent {
    std::uint32_t depth = 0;
    std::uint64_t weight = 1;

    void add(const Extent& inner);
};

template <class T>
struct Held;

class Value {
  public:
    // Shared and const: copying a value never copies what it holds.
    template <class T>
    using Shared = std::shared_ptr<const Held<T>>;
    using Variant = std::variant<std::monostate, bool, Number, Shared<std::string>, Date, Time,
                                 DateTime, DayTime, YearMonth, Shared<List>, Shared<Context>,
                                 Shared<Range>, Shared<Function>>;

    Value() = default;
    Value(std::nullptr_t) {}
    Value(bool value) : value_(value) {}
    Value(int value) : value_(Number(std::int64_t{value})) {}
    Value(std::int64_t value) : value_(Number(value)) {}
    Value(const Number& value) : value_(value) {}
    Value(std::string value);
    Value(std::string_view value) : Value(std::string(value)) {}
    Value(const char* value) : Value(std::string(value)) {}
    Value(const Date& value) : value_(value) {}
    Value(const Time& value) : value_(value) {}
    Value(const DateTime& value) : value_(value) {}
    Value(const DayTime& value) : value_(value) {}
    Value(const YearMonth& value) : value_(value) {}
    Value(List value);
    Value(Context value);
    Value(Range value);
    Value(Function value);

    Type type() const { return static_cast<Type>(value_.index()); }
    bool is_null() const { return value_.index() == 0; }
    bool is_true() const { return boolean() != nullptr && *boolean(); }
    bool is_false() const { return boolean() != nullptr && !*boolean(); }

    // What it holds, or null when it is of another type.
    const bool* boolean() const { return std::get_if<bool>(&value_); }
    const Number* number() const { return std::get_if<Number>(&value_); }
    const std::string* string() const;
    const Date* date() const { return std::get_if<Date>(&value_); }
    const Time* time() const { return std::get_if<Time>(&value_); }
    const DateTime* date_time() const { return std::get_if<DateTime>(&value_); }
    const DayTime* day_time() const { return std::get_if<DayTime>(&value_); }
    const YearMonth* year_month() const { return std::get_if<YearMonth>(&value_); }
    const List* list() const;
    const Context* context() const;
    const Range* range() const;
    const Function* function() const;

    Extent extent() const;

    // Same type and same content, as `is()` sees it (§10.3.4.10): instants with other zones differ.
    // FEEL's own `=`, with its null, is `equal` in process/feel/compare.h.
    friend bool operator==(const Value& a, const Value& b);

  private:
    template <class T>
    const T* shared() const;
    Variant value_;
};

// As FEEL's string() writes it, strings inside lists and contexts quoted; for messages and
// string().
std::string to_text(const Value& value);

}  // namespace fangxing::feel

// Values hold these and these hold values.
#include "process/feel/compound.h"
