// The values that are made of others: context, range, function. Included by value.h.
#pragma once

#include <functional>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "process/feel/value.h"

namespace fangxing::feel {

// Entries in the order they were put; names are unique.
class Context {
  public:
    using Entry = std::pair<std::string, Value>;

    Context() = default;
    // Later entries replace earlier ones of the same name.
    Context(std::initializer_list<Entry> entries);
    // The names must be unique already; takes no time to check that.
    static Context of_unique(std::vector<Entry> entries);

    const Value* find(std::string_view name) const;
    // Replaces the entry of that name in its place, or appends one.
    Context& put(std::string_view name, Value value);
    void remove(std::string_view name);
    const std::vector<Entry>& entries() const { return entries_; }
    std::size_t size() const { return entries_.size(); }

  private:
    std::vector<Entry> entries_;
};

// How a range was written; ranges of other forms are never equal (DMN 1.5 §10.3.2.7).
enum class RangeForm { interval, equal, different, less, at_most, greater, at_least };

// From low to high. The comparison forms have null as their open end; `(= 5)` and `(!= 5)` have 5
// as both.
struct Range {
    Value low;
    Value high;
    bool includes_low = false;
    bool includes_high = false;
    RangeForm form = RangeForm::interval;
};

// A user's lambda with what it closed over, and a built-in function; the evaluator knows them.
struct Closure;
struct Builtin;

// A function of the host (`native`), of the user (`closure`) or of FEEL (`builtin`).
struct Function {
    std::vector<std::string> parameters;
    // Gets one value for each parameter, null for one not given; null means that it failed.
    std::function<Value(std::span<const Value>)> native;
    std::shared_ptr<const Closure> closure;  // shared: values are copied, lambdas are not
    Extent captured;                         // of what the closure holds
    const Builtin* builtin = nullptr;

    static Value of(std::vector<std::string> parameters,
                    std::function<Value(std::span<const Value>)> native);
};

// What a value shares with its copies.
template <class T>
struct Held {
    T content;
    Extent extent;
};

template <class T>
const T* Value::shared() const {
    const auto* pointer = std::get_if<Shared<T>>(&value_);
    return pointer == nullptr ? nullptr : &(*pointer)->content;
}
inline const std::string* Value::string() const {
    return shared<std::string>();
}
inline const List* Value::list() const {
    return shared<List>();
}
inline const Context* Value::context() const {
    return shared<Context>();
}
inline const Range* Value::range() const {
    return shared<Range>();
}
inline const Function* Value::function() const {
    return shared<Function>();
}

}  // namespace fangxing::feel
